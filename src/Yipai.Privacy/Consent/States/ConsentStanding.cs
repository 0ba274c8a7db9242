namespace Yipai.Privacy.Consent;

/// <summary>Describes the status of a scope at an instant, with the consent record behind it.</summary>
/// <param name="Status">The status of the scope.</param>
/// <param name="Record">The last consent record that had taken effect by the instant, or null if there was no record.</param>
/// <param name="Items">The items that the record names. The set leaves out ids that the SDK does not know.</param>
public readonly record struct ConsentStanding(ConsentStatus Status, ConsentRecord? Record, DataItemSet Items);
