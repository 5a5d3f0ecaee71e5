/// What the likeness of two things of one kind is put together from, each count × count.
struct SimilarityParts {
  let count: Int
  let families: [String]
  /// Dice's coefficient of the characters, and neighbouring pairs of them, of two names.
  let named: [Double]
  /// The cosine of what the tables link them to.
  let linked: [Double]
  /// The cosine in the latent space.
  let latent: [Double]
  /// By vectors that were given for their names; nil where none were.
  let given: GivenLikeness?

  /// How much each part counts, and how much is left of it between two families.
  struct Mix {
    let named: Double
    let linked: Double
    let latent: Double
    let given: Double
    let acrossFamilies: Double
  }

  private func raw(_ a: Int, _ b: Int, _ mix: Mix) -> Double {
    let at = a * count + b
    var (sum, weight) = (
      mix.named * named[at] + mix.linked * linked[at] + mix.latent * max(0, latent[at]),
      mix.named + mix.linked + mix.latent
    )
    if let given, given.isKnown[a], given.isKnown[b] {
      sum += mix.given * max(0, given.cosines[at])
      weight += mix.given
    }
    return sum / weight * (families[a] == families[b] ? 1 : mix.acrossFamilies)
  }

  /// What two things have in common by chance: the 99th percentile over all pairs of different
  /// families that no table links.
  func noise(_ mix: Mix) -> Double {
    var chance: [Double] = []
    for a in 0..<count {
      for b in 0..<a where families[a] != families[b] && linked[a * count + b] == 0 {
        chance.append(raw(a, b, mix))
      }
    }
    chance.sort()
    return chance.isEmpty ? 0 : chance[(chance.count - 1) * 99 / 100]
  }

  /// The likeness above noise, spread over the whole range again.
  func likeness(_ mix: Mix) -> Likeness {
    let noise = noise(mix)
    return Likeness(count: count) { a, b in (raw(a, b, mix) - noise) / max(1e-9, 1 - noise) }
  }
}
