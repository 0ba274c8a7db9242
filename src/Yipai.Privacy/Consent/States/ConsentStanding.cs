namespace Yipai.Privacy.Consent;

/// <summary>How a scope stands at an instant, and the choice behind it.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Choice">The last choice by then, or null.</param>
/// <param name="Items">The items that the choice names; an id that the SDK does not know is left out.</param>
public readonly record struct ConsentStanding(ConsentStatus Status, ConsentRecord? Choice, DataItemSet Items);
