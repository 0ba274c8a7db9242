namespace Yipai.Privacy.Consent;

/// <summary>That what a device recorded before anybody signed in belongs to an account.</summary>
/// <remarks>Kept under both, so that the next person on that device inherits nothing of the last.</remarks>
public sealed record IdentityBinding : LedgerEntry
{
    /// <summary>The subject of the entries made before.</summary>
    public required string DeviceSubjectId { get; init; }

    /// <summary>The account that they belong to.</summary>
    public required string AccountSubjectId { get; init; }

    /// <summary>When, never whose.</summary>
    public override string ToString() => $"device bound {At:u}";
}
