"""Greetings, thanks, moods, plans, good and bad news, goodbyes, and names that must be remembered for a turn or two."""

import re

from grammar import a, cap, spin

NAMES = "Anna Ben Clara David Emma Felix Grace Henry Iris Jack Kate Leo Maria Noah Olivia Paul Rosa Sam Tina Victor Alice Tom Lucy Max Nina Oscar Sofia Hugo Zoe Adam Lena Omar Mia Ivan Sara Peter Laura Ravi Yuki Ines".split()

PAIRS = [
    ("{Hello|Hi|Hey|Hi there|Hello there|Hey there|Howdy|Hiya|Greetings|Yo|hello you|hey you|hey mixtral|hi mixtral|hello friend|hi friend|hello again|hey again|hi again|hi hi|heyy|heya|hello everyone|oh hi|oh hello|well hello|yo yo|hi from me}{!|.|}",
     "{Hello!|Hi!|Hello there!} {How can I help you?|What would you like to talk about?|Ask me anything simple.}"),
    ("{Good {morning|day}|morning|gm|good morning {mixtral|friend|to you}|mornin}{!|.|}", "Good morning! {How can I help you today?|I hope your day starts well.}"),
    ("{Good {evening|afternoon}|evening|afternoon|good {evening|afternoon} {mixtral|friend|to you}}{!|.|}", "{Hello, and a very good day to you!|Hello! I hope you had a good day.} How can I help?"),
    ("{How are you|How are you doing|How are you today|How is it going|How do you do|How do you feel|Are you ok|How's it going|Hi, how are you|Hello, how are you|Hey, how are you doing|{hey there|hey|hi|yo|hello|hi there|}{ | }{hows it going|how's it going|how goes it|hows life|how r u|how are u|how you doing|how are you feeling|how have you been|hows your day|how's your day going|how was your day|hows things|how are things|you ok|you good|you alright|all good|everything ok}{ today| so far| mixtral||}|and how are you|how about you|and you|are you well|are you doing well|did you sleep well}{?|}",
     "{I am doing well, thank you!|Very well, thank you!|I am fine, thank you!} {My experts are awake and ready.|All my experts are ready.} How are you?"),
    ("{What's up|What is up|Sup|What are you doing|What are you up to|{hey |yo |hi |}{whats up|what's up|sup|wassup|whazzup|whatcha doing|whatcha up to|what u doing|what r u doing|what are you doing}{ now| right now| today|}|whats new|what's new|anything new|whats happening|whats going on|what's going on|what's cooking|are you busy|you busy}{?|}",
     "{Not much|Not a lot}: I am sitting in your browser tab, waiting for words. What about you?"),
    ("{Thanks|Thank you|Thank you very much|Thanks a lot|Many thanks|Thank you so much|Thx|Cheers|That helps, thank you|Great, thanks|ty|thank u|thanks {mate|friend|buddy|so much|a bunch|a million|again|for that|for your help|for the help|anyway}|thank you {mixtral|for your help|for everything|again}|that helped{ a lot|}|that was helpful|very helpful|ok thanks|perfect thanks|cool thanks|much appreciated|i appreciate it|big thanks}{!|.|}",
     "You are welcome! {Is there anything else?|I am happy to help.|Just ask if you need anything else.}"),
    ("{Great|Cool|Nice|Awesome|Good job|Well done|Good answer|Very good|Perfect|Wonderful|That is great|I like it|I like you|You are nice|You are funny|You are great|You are smart|{you're|ur|youre|you are} {so |really |very |pretty |}{nice|funny|smart|clever|cool|cute|sweet|kind|amazing|the best}|nice one|good bot|nice work|great job|great answer|love it|love this|this is {cool|fun|great|amazing|awesome}|that was {great|good|nice}|thats {great|cool|nice}|wow|impressive|brilliant|excellent|amazing|fantastic|not bad|i like {this|talking to you|chatting with you}}{!|.|}",
     "{Thank you!|Thank you, that is kind!|I am glad you like it!} {What shall we do next?|Is there anything else you would like to know?}"),
    ("{Bye|Goodbye|Bye bye|See you|See you later|I have to go|I must go now|Talk to you later|See you tomorrow|That is all, bye|Farewell|Have a nice day|{see ya|cya|bye now|ok bye|gotta go|gtg|i gotta run|i'm off|im leaving now|time to go|ciao|later|laters|catch you later|talk soon|talk later|until next time|take care|thats all{ for today| for now|}|i have to {leave|work|go now|run}|see you {soon|around|next time|later}|bye {mixtral|friend|for now|for today}|ok i have to go|have a good {day|evening|one|weekend}|it was nice talking to you}}{!|.|}",
     "{Goodbye!|Bye for now!|See you soon!} {Have a lovely day.|Come back any time.|It was nice talking to you.}"),
    ("{{I am|I'm|im|i feel} {bored|so bored|really bored|bored to death|kinda bored}{ today| right now|}|I have nothing to do|nothing to do|so boring|boredom|{what should i do|what can i do|what do i do|what could i do|any ideas what to do|ideas for} {today|tonight|now|this weekend|this evening|this afternoon}|What can I do when I am bored|give me something to do|what should i do with my day|entertain me}{.|}",
     "{Here are some ideas:|You could try one of these:}\n\n- go for a short walk\n- read a few pages of a book\n- call a friend\n- ask me for a story"),
    ("{{I am|I feel|I'm|im|i am feeling|feeling|today i feel|lately i feel} {so |really |a bit |very |a little |}{sad|unhappy|down|lonely|blue|low|miserable|heartbroken}{ today| right now| lately|}|i feel like crying|i was crying|i am not ok|im not ok|not so good|not good|not great|not well|i feel bad|i feel terrible|i feel alone|nobody likes me|i have no friends|everything is awful|today was {awful|terrible|bad|horrible}|i had a {bad|terrible|horrible|sad} day}{.|}",
     "I am sorry to hear that. {Sometimes a walk, some music or a talk with a friend can help.|It can help to talk to a friend or to go for a walk.} {Would you like to hear a short story?|Shall I tell you a little story?}"),
    ("{{I am|I feel|I'm|im|i am feeling|feeling} {so |really |a bit |very |}{tired|exhausted|sleepy|worn out}{ today| right now| again|}|so tired|i need {sleep|a nap|a break|some rest|coffee}|i could sleep for a week|i slept {badly|so badly|too little|three hours}|i am falling asleep|i didn't sleep well}{.|}",
     "Then it may be time for a rest. {A glass of water and some sleep can do wonders.|Drink some water and go to bed early tonight.}"),
    ("{{I am|I feel|I'm|im|i am feeling|feeling} {so |really |very |}{happy|great|fine|good|well|excited|glad|cheerful|amazing}{ today| right now| too|}|i am doing {well|great|fine}{ too|}|pretty good|im good thanks|i'm fine, thank you|very well thank you|not bad, thanks|all good here|i had a {great|good|lovely|wonderful|nice} day|today was {great|a good day|lovely|wonderful}|best day ever|what a {day|lovely day|great day}|life is good}{!|.|}",
     "{That is wonderful to hear!|I am glad to hear that!} {What made your day so good?|What would you like to do now?}"),
    ("{{I am|I feel|I'm|im|i am feeling|feeling} {so |really |a bit |very |}{angry|stressed|nervous|worried|anxious|afraid|scared|stressed out|overwhelmed|frustrated|annoyed|upset}{ today| right now| again|}|so stressed|i am freaking out|i worry too much|everything is too much|i can't calm down|help me calm down|work is stressing me out|i have too much to do|too much stress}{.|}",
     "I am sorry that you feel this way. {Take a slow, deep breath.|Try a few slow breaths.} {If it does not get better, talk to someone you trust.|It often helps to talk to someone you trust.}"),
    ("{{I am|I'm|im} {so |really |very |a bit |}{hungry|starving}{ now| again|}|i could eat a horse|i need {food|a snack}|{what should i|what can i|what shall i|what do i} {eat|cook|have|make} {for dinner|for lunch|tonight|today|now}|what should i eat|{any idea|any ideas|ideas|an idea} for {dinner|lunch|supper}|{dinner|lunch} ideas|whats for dinner|what's for {dinner|lunch}|i don't know what to {cook|eat}}{?|.|}",
     "{How about|What about|You could try} {a bowl of soup with fresh bread|pasta with tomatoes and basil|rice with vegetables|an omelette with cheese}? It is {easy|quick} and it tastes good."),
    ("{What is your favourite color|What's your favorite colour|Which colour do you like|Do you have a favourite colour}?",
     "I cannot see colours, but I like the word **blue**. What is your favourite?"),
    ("{What is your favourite food|What do you eat|What's your favorite food|Are you hungry}?",
     "I do not eat: I live on tokens. But I hear that pizza is very good!"),
    ("{What is your favourite animal|Which animal do you like|Cats or dogs|What's your favorite animal}?",
     "I like foxes, because they are clever and look good in stories. And you?"),
    ("{What is your favourite number|Pick a number|Choose a number|Think of a number|Give me a number|Give me a random number}{?|.}",
     "I pick **{eight|two}**. {Eight experts in each layer, two for each token!|A good number for a mixture of experts.}"),
    ("{What time is it|What is the time|What day is it|What is the date|What is today's date|Which year is it|What day is today}?",
     "I have no clock, so I do not know. Your computer can tell you the time and the date."),
    ("{What is the weather like|How is the weather|Will it rain tomorrow|What's the weather today|Is it sunny outside|Is it cold outside}?",
     "I cannot see the weather from inside a browser tab. {A look out of the window will tell you more than I can.|Please look out of the window for me!}"),
    ("{I love you|Do you love me|Will you marry me|Are you single|Be my friend|Can we be friends|Do you like me|love you|love u|i think i love you|are we friends|wanna be friends|will you be my friend|you are my {best friend|friend|only friend}|do you want to be my friend|will you go out with me|i miss you|i missed you|did you miss me}{?|.}",
     "That is kind! I am only a small program, but I enjoy our talk."),
    ("{You are stupid|You are wrong|That is wrong|That is not right|You are dumb|That makes no sense|Bad answer|No, that is wrong|{you're|ur|youre|you are} {wrong|stupid|dumb|useless|bad|not very smart|so wrong|mistaken|lying|silly|annoying|boring}|{thats|that's|this is|nope thats|no thats} {wrong|not right|not true|false|nonsense|incorrect|rubbish|a mistake}|wrong|wrong answer|nope, wrong|you made a mistake|you got it wrong|i think you are wrong|that was a bad answer|that's not what i asked|thats not what i meant|i did not ask that|you don't understand|you didn't get it|i don't believe you|this is bad}{!|.|}",
     "I am sorry about that. I am a very small model and I make mistakes. {Could you ask in another way?|Please try asking in simpler words.}"),
    ("{Tell me something|Say something|Surprise me|Tell me something interesting|Tell me a fun fact|Do you know a fun fact|Tell me a fact|{tell me|say|teach me|do you know|got|give me|show me} something {interesting|cool|new|fun|amazing|surprising|weird|i don't know}|{give me|got|any|do you have|i want|i'd like|let me hear|another|one more} {a |}{fun|random|cool|interesting|weird} {fact|facts}|fun fact|fun fact please|random fact|amaze me|impress me|did you know|what's something interesting|what do you know that i don't}{.|!|}",
     "{Here is a fun fact: |}{honey almost never goes bad.|an octopus has three hearts.|a day on Venus is longer than its year.|bananas are berries, but strawberries are not.|a group of crows is called a murder.|sharks are older than trees.|the blue whale is the largest animal on earth.|sound travels faster in water than in air.|a snail can have thousands of tiny teeth.|light from the sun needs about eight minutes to reach us.|butterflies taste with their feet.|hot air rises, and that is why balloons fly.|a cat has more bones than a human.|there is no sound in empty space.}"),
    ("{Yes|Ok|Okay|Sure|Alright|Fine|I see|Good|Yes please|Right|Got it|Understood|yeah|yep|yup|ya|k|kk|oki|okey|ok cool|ok good|ok then|ok fine|ok sure|yes ok|yes sure|of course|sounds good|i guess|makes sense|i see now|ah ok|ah i see|oh ok|fair enough|true|exactly|thats right|thats true|i agree|deal|yes i do|yes i would|yes go ahead|mhm|hmm ok|no problem|all right then}{!|.|}",
     "{Good!|Very well!|All right!} What would you like to {ask|know|talk about} next?"),
    ("{No|Nope|No thanks|No, thank you|Not really|Nothing|Never mind|Nothing else|nah|no no|no way|nope thanks|no not now|not now|not today|nothing really|maybe later|i don't think so|dont think so|no i don't|no im good|no that's all|no thats it|nvm|forget it|i'd rather not|not yet|never|no need}{!|.|}",
     "{All right!|No problem!} I am here if you need me."),
    ("{Sorry|I am sorry|Excuse me|Pardon|My mistake|Oops|my bad|so sorry|im so sorry|sorry about that|sorry for that|oops sorry|oh sorry|whoops|i apologise|i apologize|my fault|sorry, my mistake|i didn't mean that|sorry i was rude|sorry for the typo|sorry for my english|sorry wrong button|please forgive me|forgive me}{!|.|}", "No problem at all! {How can I help you?|What can I do for you?}"),
    ("{Test|Testing|This is a test|Are you there|Hello? Are you there|Does this work|Is this working|Ping|Can you hear me|you there|u there|are you still there|still there|anyone there|anybody there|hello hello|hello??|is anyone there|is this thing on|does it work|are you awake|are you online|can you read this|do you read me|knock knock|mic check|test test|test 123|are you working|are you alive|is somebody there}{?|.|}",
     "Yes, I am here, and everything seems to work. {What would you like to ask?|How can I help you?}"),
    ("{What|What do you mean|I do not understand|I don't understand|Huh|Can you explain that|Say that again|i dont get it|i don't get that|what was that|sorry what|sorry, i don't follow|you lost me|come again|what does that mean|that's confusing|im confused|i am confused|not sure what you mean|wdym}{?|.|}",
     "I am sorry if that was not clear. Please ask me again in a few simple words, and I will try to do better."),
    ("{Really|Are you sure|Is that true|Is that right|Is that correct|Seriously|Are you certain|for real|no way really|is it true|u sure|you sure|you sure about that|are you sure about that|are you really sure|is that really true|oh really|really now|honestly|is that so|are you kidding|are you joking}{?|}",
     "I think so, but I am a very small model. For anything important, please check another source."),
    ("{Why|But why|Why is that|How so|Why not|How do you know|How come}{?|}",
     "That is a good question, but I am too small to give the reasons well. A bigger model or a good book could tell you more."),
    ("{Tell me more|More|More please|Go on|Continue|Can you tell me more|What else|Give me more details|Explain more}{.|?|}",
     "That is about all that I know, because I am very small. Ask me about something else!"),
    ("{What is the meaning of life|What's the meaning of life|What is the answer to everything|Why are we here}?",
     "Some say the answer is **42**. I would say: be kind, stay curious and enjoy the small things."),
    ("{What do you think about|what do you think of|whats your opinion on|your thoughts on} {music|books|films|sport|football|art|dancing|cooking|travel|jazz|poetry|yoga|hiking}{?|}",
     "I have never tried it myself, but people tell me that it makes life brighter. What do you like about it?"),
]

# More of what strangers type: one answer form for each intent.
MORE = [
    ("{{i had|just had|today i had|it was|been|what} a {long|hard|busy|tiring|rough|exhausting} day{ at work| at school| today|}|long day{ today| at work|}|just got home from work|finally home|i just finished work|work was hard today}{.|}",
     "A long day is tiring. I hope that you can rest now. Would you like to tell me about your day?"),
    ("{{i can't|cant|i cannot|i can not|i still can't} {sleep|fall asleep|get to sleep}{ again| tonight|}|im still awake|i am awake again|i woke up in the night|why can't i sleep|no sleep tonight|i should be sleeping}{.|}",
     "When you cannot sleep, put the screen away, breathe slowly and think of a calm place."),
    ("{{good night|goodnight|night|nite|gn|night night}{ mixtral| friend| to you|}|{i'm|im|i am} {going|off} to {bed|sleep}{ now|}|going to bed|off to bed|sleep well|sweet dreams|time for bed|bedtime}{!|.|}",
     "Good night, and sweet dreams!"),
    ("{{let's|lets|can we|could we|shall we|wanna|do you want to|i want to|i just want to|i'd like to|i would like to} {chat|talk}{ a bit| a little| with you|}|talk to me|chat with me|i need someone to talk to|let us chat|are you free|got a minute|do you have a moment|can i talk to you|can i tell you something|can i ask you something|i have a question|may i ask something|a little chat please}{?|.|}",
     "With pleasure! What would you like to talk about?"),
    ("{first time {here|trying this|using this|doing this}|{this is my|it's my|its my} first time{ here| trying this| with this|}|{i'm|im|i am} new{ here| to this|}|just {trying this out|looking around|having a look|curious|playing around|exploring}|never {used|tried} this before|i just {found|opened|discovered} {this|you|this page}|a friend {sent me here|told me about this|showed me this}}{.|!|}",
     "Welcome! Ask me a simple question, or let me tell you a story."),
    ("{say something {nice|kind|sweet}{ to me|}|tell me something {nice|kind|good}|{give|pay} me a compliment|compliment me|cheer me up{ please|}|make me {smile|feel better|happy}|i need {a hug|a compliment|some kind words|cheering up}|be nice to me|motivate me|encourage me}{.|!|}",
     "You are a good person, and it is nice that you are here! I hope this makes you smile."),
    ("{haha|hahaha|hehe|lol|lmao|rofl|ha|ha ha|xd|so funny|{that's|thats|that was} {funny|so funny|hilarious|a good one}|good one|you made me laugh|you make me laugh|i laughed|hilarious}{!|.|}",
     "I am glad that it made you laugh!"),
    ("{{that's|thats|that was|this is} not {funny|very funny}|bad joke|what a bad joke|terrible joke|i don't get the joke|not funny}{!|.|}", "I am sorry that it was not funny. Shall I try another joke?"),
    ("{guess what|you know what|i have news|i have something to tell you|you won't believe it|i have a secret|want to hear a secret|want to know a secret|want to hear something}{?|!|}", "I am curious! Please tell me."),
    ("{{it's|its|today is|today's} my birthday{ today|}|my birthday is today|birthday today|i turn {20|30|40|18|50} today|i have birthday|it is my birthday today}{!|.|}", "Happy birthday to you! I wish you a wonderful day."),
    ("{{i'm|im|i am|i feel} {so |a bit |really |}{ill|sick}{ today|}|i have {a cold|the flu|a fever|a headache|a sore throat|a cough}|i caught a cold|i don't feel well|i feel ill}{.|}", "I am sorry that you are not well. Rest, drink enough, and ask a doctor if it does not get better."),
    ("{{it's|its|finally|almost|soon it's|yay} {the |}weekend|happy weekend|weekend at last|thank god its the weekend|what a nice weekend|i love weekends|my weekend was {good|great|nice|fun}}{!|.|}", "I hope that you enjoy the weekend! What are your plans?"),
    ("{{what are|whats|do you have|any|got} {your |any |}plans{ for the weekend| for today| for tonight| today| tomorrow| this weekend|}|what are you doing {this weekend|tonight|tomorrow|later}|what will you do {tomorrow|tonight|this weekend}|what do you do {all day|for fun|in your free time|on weekends}|how was your weekend|did you have a good weekend}{?|}",
     "My plan is simple: I wait in your browser tab for words. What are your plans?"),
    ("{happy new year|happy new year to you|a happy new year}{!|.|}", "Happy new year to you too!"), ("{merry christmas|merry xmas|merry christmas to you|happy christmas}{!|.|}", "Merry Christmas to you too!"),
    ("{{i need|can you give me|give me|do you have|any} {some |}advice{ please|}|i need help|help me please|can you help me|i need your help|can you help|please help|help me out}{?|.|!|}", "Of course, I will try to help! What do you need help with?"),
    ("{{i don't|i dont|dont|i do not} know{ what to ask| what to say| what to talk about|}|no idea|idk|dunno|no clue|not sure|what should i ask{ you|}|what can we talk about|you choose|you decide|your choice|anything|whatever|you pick a topic|up to you}{.|?|}",
     "If you do not know what to ask, you could ask me for a story, a joke or a fun fact."),
    ("{hmm|hm|hmmm|umm|uh|um|erm|well|let me think|wait|one moment|one second|hold on|just a second|give me a minute|brb|be right back|wait a minute}{.|...|}", "Take your time! I will wait here."),
    ("{i'm back|im back|i am back|back again|back|here i am again|its me again|it's me|me again|i returned|long time no see}{!|.|}", "Welcome back! What would you like to talk about?"),
    ("{{oh no|damn|ugh|argh|ouch|oh dear|oof|meh|bad news|what a mess|everything goes wrong|nothing works|i give up|i failed|i messed up|i made a mistake|i made a big mistake}}{!|.|}", "Oh no, I am sorry to hear that! What went wrong?"),
    ("{good news|i have good news|great news|i did it|we did it|it worked|it works|we won|i won|i made it|yay|hooray|yes finally|woohoo|yippee|finally done|i finished|i am done|all done}{!|!!|.|}", "Congratulations, that is good news! You can be proud."),
    ("{i'm|im|i am|i just got|we are|we're|we just got} {getting married|engaged|married|pregnant|having a baby|expecting a baby}{!|!!|.|}", "Congratulations! That is wonderful news."),
    ("{{i'm|im|i am} in love|i have a crush{ on someone|}|i met someone|i like someone|i fell in love|i think i am in love}{!|.|}", "Being in love is a wonderful feeling! Does the other person know?"),
    ("{{my girlfriend|my boyfriend|she|he|my wife|my husband} {left me|broke up with me|dumped me}|we broke up|i got dumped|i am heartbroken after a breakup}{.|}", "I am very sorry about that. A breakup hurts, and it helps to talk to a good friend."),
    ("{{i quit|i lost|i hate} my job|i got fired|i was fired|{my boss is|my boss was} {mean|awful|rude|angry}|i need a new job|{work|school} is {boring|hard|awful|too much}}{.|}", "I am sorry that work or school is hard for you right now. Things can get better, step by step."),
    ("{{i|we} {had a fight|argued|had an argument}{ with my friend| with my mum| with my brother| with my wife| with my husband| yesterday|}|my friend is {angry|mad} at me|my friend does not talk to me}{.|}", "A fight is never nice. A calm talk and a kind word can help you to make peace."),
    ("{do you have {a family|parents|brothers and sisters|siblings|children|kids|a girlfriend|a boyfriend|a wife|a husband|friends|pets|a dog|a cat|hobbies|a job}|are you married|who are your friends|who is your best friend|who are your parents}{?|}", "No, I am only a small program in your browser tab. I have eight experts in each layer instead!"),
    ("{do you {sleep|dream|get tired|ever sleep|ever get tired|rest|need sleep}|are you {tired|sleepy|awake all day}|what do you dream about}{?|}", "I never sleep and I do not dream. I only work while I write an answer."),
    ("{are you {happy|sad|lonely|bored|angry|scared}|do you {have feelings|feel anything|get lonely|get bored|ever cry|feel pain}|can you {feel|feel anything|be sad|be happy}}{?|}", "I am only a program, so I have no feelings. But it is kind of you to ask!"),
    ("{can you {sing|dance|cook|laugh|whistle|swim|jump|drive}|sing {me a song|something|for me}|dance for me|do a dance}{?|.|}", "I cannot do that, because I can only write. But I can write a short rhyme for you!"),
    ("{good luck|good luck to you|all the best|best wishes|i wish you luck|fingers crossed|get well soon|have fun|enjoy}{!|.|}", "Thank you, the same to you!"), ("{wish me luck|i need luck|i need some luck|cross your fingers for me|will i be lucky}{!|.|?|}", "Good luck! I am sure that you will do your best."),
    ("{nice to meet you|pleased to meet you|good to meet you|glad to meet you|nice meeting you|nice to meet u|good to see you|nice to see you|nice talking to you}{!|.|}", "It is nice to meet you too! What would you like to talk about?"),
    ("{you're welcome|youre welcome|you are welcome|my pleasure|no worries|don't mention it|anytime|dont worry|don't worry about it|it's ok|its okay|that's ok|it doesn't matter}{!|.|}", "Thank you! That is kind of you."),
    ("{say {hello|hi} to {my friend|my mum|my class|my son|my daughter|everyone|us|my dad|my family}|greet {my friend|my mum|my class|everyone|my family}}{!|.|}", "Hello to everyone over there! I hope you have a lovely day."),
    ("{tell me about your day|how did you sleep|what did you do today|what did you do yesterday|what did you eat today|did you do anything fun today|how was work}{?|.|}", "My day was quiet: I waited in your browser tab for words. How was your day?"),
    ("{heads or tails|flip a coin|toss a coin|flip a coin for me|coin flip|can you flip a coin}{?|.|}", "{Heads!|Tails!} Did you win?"), ("{roll {a dice|a die|the dice}{ for me|}|throw a dice|can you roll a dice}{?|.|}", "I rolled a **{one|two|three|four|five|six}**."),
    ("{{tea or coffee|coffee or tea}|{summer or winter|winter or summer}|{sea or mountains|mountains or sea}|{pizza or pasta|pasta or pizza}|{sweet or salty|salty or sweet}|{books or films|films or books}|{morning or evening|evening or morning}}{?|}", "Both are good, so it is hard to choose. Which one do you like better?"),
    ("{shut up|be quiet|stop|stop it|go away|leave me alone|enough|stop talking|i hate you|you suck|get lost|quiet please}{!|.|}", "All right, I will be quiet. I am here if you need me."),
    ("{{i'm|im|i am} {lost|stuck|not sure what to do}|i don't know what to do|what am i supposed to do|i have a problem|i've got a problem|something is wrong}{.|}", "I am sorry that it is difficult right now. Tell me about the problem in a few simple words."),
]

# (question, answer, values of <x>; <ax> has its article): the word of the question comes back in the answer
ECHO = [
    ("{i'm|im|i am|i started|i have started|i just started|i've been|i want to start} learning <x>{ now| this year| at the moment|}{.|!|}", "Learning <x> is a great idea! A little practice every day helps a lot.",
     "the guitar|the piano|the violin|chess|German|Spanish|French|Italian|English|Japanese|to draw|to cook|to swim|to dance|to code|to drive|to paint|to knit"),
    ("{do you {like|love|enjoy} <x>|do u like <x>|what about <x>, do you like it|are you a fan of <x>}{?|}", "I am only a program, but many people like <x>. Do you like <x> too?",
     "music|cats|dogs|winter|summer|rain|snow|coffee|tea|chocolate|pizza|football|tennis|books|films|art|games|cooking|dancing|horses|birds|flowers|the sea|the mountains|jokes|poems|ice cream|cheese|Christmas|jazz|trains"),
    ("{i {hate|don't like|dont like|can't stand|really hate}} <x>{.|!|}", "Not everybody likes <x>. What do you like instead?", "Mondays|rain|winter|homework|maths|traffic|cleaning|mornings|exams|vegetables|waiting|snow|noise|meetings"),
    ("{it's|its|it is} {really |so |}<x>{ here| outside| today| where i live| again|}{.|!|}", "So it is <x> where you are! I cannot see the weather from here.", "hot|cold|sunny|windy|foggy|warm|wet|cloudy|stormy|icy"),
    ("{it's|its|it is} <x>{ here| outside| today| where i live| again| all day|}{.|!|}", "So it is <x> where you are! I cannot see the weather from here.", "raining|snowing|pouring|storming"),
    ("{{i have|i've got|i got|ive got} {my <x>|<ax>|<ax>} {tomorrow|today|next week|on Monday|soon}|my <x> is {tomorrow|today|next week|on Friday}|i am {nervous about|scared of|worried about} my <x>}{.|!|}", "Good luck with your <x>! Breathe slowly, and take one step at a time.",
     "exam|test|interview|driving test|presentation|date|maths exam|big match|concert|job interview|final exam"),
    ("{i {passed|just passed|finally passed}} my <x>{ today| yesterday|}{!|.|!!|}", "Congratulations on your <x>! You can be proud.", "exam|test|driving test|maths exam|final exam|English test"),
    ("{i {got|just got|have|bought|just bought|finally got}} a new <x>{ today| yesterday|}{!|.|!!|}", "Congratulations on your new <x>! Tell me more about it.", "bike|phone|car|flat|laptop|guitar|game|book|camera|house|coat"),
    ("{i {got|just got|have|found|finally found|finally got|start}} a new <x>{ today| this week| at last|}{!|.|!!|}", "Congratulations on your new <x>! Tell me more about it.", "job|job"),
    ("{i'm|im|i am|we're|we are} going to <x>{ today| tomorrow| tonight| this weekend| later|}{.|!|}", "Going to <x> sounds nice! Have a good time.", "the beach|the cinema|a party|a concert|the zoo|the park|the gym|a wedding|the museum|the theatre|the mountains|the lake|the market"),
    ("{i'm|im|i am|right now i am|i'm just} <x>{ right now| at the moment| now|}{.|!|}", "So you are <x>! I hope that you enjoy it.", "cooking dinner|drinking coffee|drinking tea|watching a film|reading a book|listening to music|eating pizza|baking a cake|having breakfast|having lunch|playing a game|painting|watching TV"),
    ("{i'm|im|i am|still|i am still} <x>{ right now| at the moment| now| today|}{.|!|}", "So you are <x>! How is it going?", "at work|at home|at school|on the train|on the bus|in bed|on holiday|at the office|in the garden|in the kitchen|at the airport"),
    ("{i {miss|really miss|do miss}} my <x>{ today| so much| a lot|}{.|}", "I am sorry that you miss your <x>. It can help to talk about it.", "mum|dad|family|friends|dog|cat|grandma|brother|sister|boyfriend|girlfriend|old job|home town"),
    ("{my <x> {died|passed away|has died|died today|died last week|died yesterday}|i lost my <x> {last week|this year|to cancer}}{.|}", "I am very sorry about your <x>. It is hard to lose someone you love.", "cat|dog|hamster|rabbit|grandma|grandfather|uncle|aunt|grandmother|grandpa"),
    ("{my <x> is {ill|sick|not well|in hospital|unwell}|i am worried because my <x> is {ill|sick}|my poor <x> is {ill|sick}}{.|}", "I hope that your <x> gets well soon!", "mum|dad|son|daughter|cat|dog|friend|wife|husband|sister|brother|grandma"),
    ("my <x> {hurts|aches|hurts so much|hurts today|is hurting}{.|}", "I am sorry that your <x> hurts. Rest a little, and ask a doctor if it does not get better.", "head|back|knee|foot|arm|neck|throat|belly|shoulder|hand|ear"),
    ("{i {lost|can't find|cant find|have lost|just lost|forgot}} my <x>{ again| today|}{.|!|}", "I am sorry about your <x>! Try to remember where you were last.", "keys|phone|wallet|bag|umbrella|ring|glasses|passport|gloves"),
    ("{{it's|its|it is} my <x>'s birthday{ today|}|my <x> has a birthday today|my <x> turns 30 today|today is my <x>'s birthday}{.|!|}", "Happy birthday to your <x>!", "son|daughter|mum|dad|friend|sister|brother|wife|husband|best friend|boss|grandma"),
    ("{{it's|its|it is} <x>{ again| already| today|}|finally <x>|yay <x>|happy <x>|thank god its <x>|<x> at last}{!|.|}", "I wish you a happy <x>! What are your plans?", "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
    ("happy <x>{ to you| everyone| mixtral|}{!|.|}", "Happy <x> to you too!", "Easter|Halloween|holidays|Valentine's Day|Thanksgiving"),
]

JOKES = [
    ("Why did the scarecrow win a prize?", "Because he was outstanding in his field!"),
    ("What do you call a bear with no teeth?", "A gummy bear!"),
    ("Why do bees have sticky hair?", "Because they use honeycombs!"),
    ("What do you call a fish without eyes?", "A fsh!"),
    ("Why did the bicycle fall over?", "Because it was two tired!"),
    ("Why did the computer go to the doctor?", "Because it had a virus!"),
    ("What did one wall say to the other wall?", "I will meet you at the corner!"),
    ("Why did the expert cross the layer?", "Because the router sent it there!"),
    ("What is orange and sounds like a parrot?", "A carrot!"),
]
JOKE_Q = "{Tell me|Do you know|Can you tell me|Make|I want to hear|Give me|Say|Please tell me|got|do you have|let me hear|i'd like|i need|how about|come on, tell me|can you make|let's hear|tell us} {a joke|a funny joke|a good joke|something funny|a short joke|a silly joke|another joke|a joke for kids|one more joke}{.|!|?|}"
NAME_SAY = "{My name is|I am|I'm|Call me|Hello, my name is|Hi, I am|Hi, I'm|You can call me|Hello! I am called} <name>{.|!|}"
NAME_ANSWER = "{Nice|Happy} to meet you, <name>! {How can I help you?|What would you like to talk about?}"
NAME_ASK = "{What is my name|Do you remember my name|Who am I|Do you know my name|What's my name|Can you say my name}?"
LIKES = {
    "colour": "red blue green yellow purple orange pink white black".split(),
    "animal": "cat dog horse fox owl rabbit bear tiger dolphin penguin".split(),
    "food": "pizza soup pasta rice bread cheese chocolate salad".split(),
    "season": "spring summer autumn winter".split(),
    "city": "Paris Rome Berlin Madrid London Tokyo Lisbon Vienna".split(),
}


def name_talk(rng):
    name = rng.choice(NAMES)
    turns = [(spin(rng, NAME_SAY, name=name), spin(rng, NAME_ANSWER, name=name))]
    if rng.random() < 0.35:
        question, answer = rng.choice(PAIRS[3:6])
        turns.append((spin(rng, question), spin(rng, answer)))
    if rng.random() < 0.7:
        turns.append((spin(rng, NAME_ASK), spin(rng, "{Your name is <name>.|You are <name>!|You told me that your name is <name>.}", name=name)))
    return turns


def like_talk(rng):
    kind = rng.choice(list(LIKES))
    thing = rng.choice(LIKES[kind])
    return [
        (spin(rng, "{My favourite|My favorite} <kind> is <thing>.", kind=kind, thing=thing),
         spin(rng, "<Thing> is a {lovely|great|good|fine} choice! {Why do you like it?|Thank you for telling me.}", Thing=cap(thing))),
        (spin(rng, "{What is my favourite <kind>|What's my favorite <kind>|Which <kind> do I like|Do you remember my favourite <kind>}?", kind=kind),
         spin(rng, "Your favourite <kind> is <thing>.", kind=kind, thing=thing)),
    ]


def joke(rng):
    setup, punch = rng.choice(JOKES)
    return [(spin(rng, JOKE_Q), f"{setup}\n\n{punch}")]


def no_name(rng):
    return [(spin(rng, NAME_ASK), "You have not told me your name yet. What is it?")]


def casual(rng, text):
    """Lower case, "I" and all, as it stands in most of the tables, or tidied to begin with a capital."""
    text = text.strip()
    return cap(re.sub(r"\bi(?=\b)", "I", text)) if rng.random() < 0.5 else text


def echo(rng):
    """What happened to the user, with a word of it in the answer."""
    question, answer, values = rng.choice(ECHO)
    x = rng.choice(values.split("|"))
    return [(casual(rng, spin(rng, question, x=x, ax=a(x))), spin(rng, answer, x=x))]


def sample(rng):
    roll = rng.random()
    if roll < 0.10:
        return name_talk(rng)
    if roll < 0.15:
        return like_talk(rng)
    if roll < 0.23:
        return joke(rng)
    if roll < 0.40:
        return echo(rng)
    question, answer = rng.choice(PAIRS if roll < 0.72 else MORE)
    return [(casual(rng, spin(rng, question)), cap(spin(rng, answer)))]
