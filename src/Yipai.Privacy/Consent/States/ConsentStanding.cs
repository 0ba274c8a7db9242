namespace Yipai.Privacy.Consent;

/// <summary>Describes the status of a scope at an instant, with the choice behind it.</summary>
/// <param name="Status">The status of the scope.</param>
/// <param name="Choice">The last choice that had taken effect by the instant, or null if there was no choice.</param>
/// <param name="Items">The items that the choice names. The set leaves out ids that the SDK does not know.</param>
public readonly record struct ConsentStanding(ConsentStatus Status, ConsentRecord? Choice, DataItemSet Items);
