namespace Yipai.Privacy.Consent;

/// <summary>A separate consent (单独同意), which was asked on its own for one scope and is in force.</summary>
/// <remarks>It has its own type, so that a bundled consent cannot replace it (PIPL 23, 25, 29; GB/T 42574).</remarks>
public sealed class SeparateConsent
{
    private SeparateConsent(ConsentRecord record) => Record = record;

    /// <summary>Gets the record that proves the consent.</summary>
    public ConsentRecord Record { get; }

    /// <summary>Returns a record as a separate consent, or null if it is not a separate consent that the person gave.</summary>
    public static SeparateConsent? From(ConsentRecord? record) => IsSeparate(record) ? new(record!) : null;

    /// <summary>Indicates whether a record is a separate consent.</summary>
    internal static bool IsSeparate(ConsentRecord? record) =>
        record is { Event: ConsentEvent.Given, Kind: ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian };
}
