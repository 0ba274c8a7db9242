namespace Yipai.Privacy.Consent;

/// <summary>That what a device recorded before anybody signed in belongs to an account.</summary>
/// <remarks>Kept under both, so that the next person on that device inherits nothing of the last.</remarks>
public sealed record IdentityBinding : LedgerEntry
{
    /// <summary>The subject of the entries made before.</summary>
    public required SubjectId DeviceSubjectId { get; init; }

    /// <summary>The account that they belong to.</summary>
    public required SubjectId AccountSubjectId { get; init; }

    /// <summary>The device's entries since it was last bound to somebody else.</summary>
    internal IEnumerable<LedgerEntry> Claim(IEnumerable<LedgerEntry> ofDevices)
    {
        List<LedgerEntry> device = [.. ofDevices.Where(entry => entry.SubjectId == DeviceSubjectId)];
        DateTimeOffset after = device.OfType<IdentityBinding>()
            .Where(other => other.At < At && other.AccountSubjectId != AccountSubjectId)
            .Select(other => other.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return device.Where(entry => entry is not IdentityBinding && entry.At > after && entry.At <= At);
    }

    /// <summary>When, never whose.</summary>
    public override string ToString() => $"device bound {At:u}";
}
