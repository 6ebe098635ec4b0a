"""The evaluation as a page to read: every prompt, its greedy answer, and what each reader made of it. Fails if an answer has a fault no reply may have."""

import json
from pathlib import Path

from data import evaluation_prompts

HERE = Path(__file__).parent / "evaluation"
PAGE = Path(__file__).parents[2] / "public" / "models" / "tiny" / "evaluation.md"
ASKED = ("grammatical", "onTopic", "rightLanguage")  # of each answer, true or false; it passes a reader if all three are true
LANGUAGES = ["English", "French", "German", "Spanish", "Italian"]


def passes(grade: dict) -> bool:
    return all(grade[question] for question in ASKED)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())


def entry(prompt: dict, answer: dict, grades: list[dict]) -> str:
    lines = [f"### {prompt['id']} {prompt['subject'].replace('_', ' ')}", ""]
    for message in prompt["messages"]:
        lines.append(f"**{message['role']}**: {message['content']}  ")
    lines += ["", quoted(answer["answer"]), ""]
    verdicts = []
    for reader, grade in enumerate(grades, 1):
        failed = [question for question in ASKED if not grade[question]]
        verdicts.append(f"reader {reader}: " + ("passes" if not failed else "fails (" + ", ".join(failed) + ")") + ("" if grade["correct"] else ", not correct"))
    return "\n".join([*lines, "; ".join(verdicts) + "."])


def table(prompts: list[dict], readers: list[dict[str, dict]]) -> list[str]:
    """How many pass with each reader, with all, and are correct besides, by language."""
    rows = ["| | " + " | ".join(f"reader {n}" for n in range(1, len(readers) + 1)) + " | all readers | and correct, say all |", "|---" * (len(readers) + 3) + "|"]
    totals = [0] * (len(readers) + 2)
    for language in LANGUAGES:
        ids = [prompt["id"] for prompt in prompts if prompt["language"] == language]
        row = [sum(passes(reader[i]) for i in ids) for reader in readers]
        row.append(sum(all(passes(reader[i]) for reader in readers) for i in ids))
        row.append(sum(all(passes(reader[i]) and reader[i]["correct"] for reader in readers) for i in ids))
        totals = [total + count for total, count in zip(totals, row)]
        rows.append(f"| {language} | " + " | ".join(f"{count} of {len(ids)}" for count in row) + " |")
    rows.append("| together | " + " | ".join(f"**{total}** of {len(prompts)}" for total in totals) + " |")
    return rows


def overlap(ids: list[str], answers: dict[str, dict], readers: list[dict[str, dict]]) -> str:
    """What of a set was in the training text, and how the rest fared."""
    unseen = [i for i in ids if not answers[i]["seen"]]
    near = sum(answers[i]["overlap"] >= 0.8 for i in unseen)
    passed = sum(all(passes(reader[i]) for reader in readers) for i in unseen)
    return (
        f"Prompts whose last message occurs in the training text (without case, accents and signs): {len(ids) - len(unseen)}. Of the other {len(unseen)}, {passed} pass with all readers; "
        f"{near} of them share at least four fifths of their words with a message that does occur."
    )


SETS = {
    "prompts": "The first hundred: written before training, by a writer who had not seen the training text. Every run has been judged by them, and what failed told the writers of later text "
    "which kinds of question to cover.",
    "prompts-fresh": "The second hundred: written when the bundled weights were there, by a writer who had seen neither the first hundred nor the training text; nobody who wrote text has seen them.",
}


def main() -> None:
    answers = {answer["id"]: answer for answer in json.loads((HERE / "answers.json").read_text())}
    readers = [{grade["id"]: grade for grade in json.loads(path.read_text())} for path in sorted(HERE.glob("grades-*.json"))]
    faults = [answer["id"] for answer in answers.values() if answer["faults"]]
    page = [
        "# Evaluation of the bundled model",
        "",
        "Two hundred prompts, and the greedy answers of the 4-bit weights. Each reader graded alone, and wrote neither prompts nor training text: is the answer grammatical, on topic, in the "
        f"right language; and, apart from that, is it correct? Answers with mojibake, template markers or endless repetition: {len(faults)}.",
    ]
    for name, about in SETS.items():
        rows = table(evaluation_prompts(name), readers)
        page += ["", about, "", *rows, "", overlap([prompt["id"] for prompt in evaluation_prompts(name)], answers, readers)]
        print(name, *rows, sep="\n")
    for name in SETS:
        for language in LANGUAGES:
            page += ["", f"## {language}, {'first' if name == 'prompts' else 'second'} hundred"]
            for prompt in evaluation_prompts(name):
                if prompt["language"] == language:
                    page += ["", entry(prompt, answers[prompt["id"]], [reader[prompt["id"]] for reader in readers])]
    PAGE.write_text("\n".join(page) + "\n")
    if faults:
        raise SystemExit(f"faults: {faults}")


if __name__ == "__main__":
    main()
