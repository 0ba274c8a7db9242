namespace Yipai.Privacy.Consent;

/// <summary>A separate consent (单独同意): asked alone, for one scope, and in force.</summary>
/// <remarks>A type of its own, so that a bundle cannot stand in for it (PIPL 23, 25, 29; GB/T 42574).</remarks>
public sealed class SeparateConsent
{
    private SeparateConsent(ConsentRecord record) => Record = record;

    /// <summary>The record that proves it.</summary>
    public ConsentRecord Record { get; }

    /// <summary>The record as a separate consent, or null where it is none.</summary>
    public static SeparateConsent? From(ConsentRecord? record) => IsSeparate(record) ? new(record!) : null;

    /// <summary>Whether a record is a separate consent.</summary>
    internal static bool IsSeparate(ConsentRecord? record) =>
        record is { Event: ConsentEvent.Given, Kind: ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian };
}
