// Dot products of groups of 32 weights with activations, for the kernels in which a thread works on rows of its own.
//#include nibbles

struct Activations {
  v: array<vec4<real>, 8>,
//#if !F16
  offset: f32,
//#endif
}

fn wordDot(word: u32, first: vec4<real>, second: vec4<real>) -> f32 {
  return f32(dot(firstWeights(word), first)) + f32(dot(secondWeights(word), second));
}

// sum of (q - 7) * activation, added up in f32. The group's scale is applied by the caller.
fn groupDot(words: vec4<u32>, a: ptr<function, Activations>) -> f32 {
  let sum = wordDot(words.x, (*a).v[0], (*a).v[1]) + wordDot(words.y, (*a).v[2], (*a).v[3])
    + wordDot(words.z, (*a).v[4], (*a).v[5]) + wordDot(words.w, (*a).v[6], (*a).v[7]);
//#if F16
  return sum / SHRINK;
//#else
  return sum - (*a).offset;
//#endif
}

// Arranges the 32 activations of a group; the kernel says what activation(i), elements 4i..4i+3 of the input, is.
fn arrangeGroup(group: u32) -> Activations {
  var a = Activations();
  for (var word = 0u; word < 4u; word++) {
    let i = group * 8u + word * 2u;
    let low = activation(i);
    let high = activation(i + 1u);
    a.v[2u * word] = firstActivations(low, high);
    a.v[2u * word + 1u] = secondActivations(low, high);
//#if !F16
    a.offset += offsetOf(low, high);
//#endif
  }
  return a;
}
