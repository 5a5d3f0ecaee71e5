package import LabourMarket

/// The words for everybody for whom seats can be reserved, as policies and changes write them.
package func reservableTraits(_ catalogue: Catalogue) -> [(String, ReserveRule.Trait)] {
  let traits =
    [.hardToEmploy, .zeroEmploymentHousehold, .orderClass] + Pool.allCases.map { .pool($0) }
    + catalogue.hardship.map { ReserveRule.Trait.hardship($0.code) }
  return traits.map { ($0.id, $0) }
}
