namespace Yipai.Privacy.Consent;

/// <summary>Records that the entries of a device from before a sign-in belong to an account.</summary>
/// <remarks>It is stored under both subject ids, so that the next person on the device inherits nothing from the previous person.</remarks>
public sealed record IdentityBinding : LedgerEntry
{
    /// <summary>Gets the subject id of the earlier entries of the device.</summary>
    public required SubjectId DeviceSubjectId { get; init; }

    /// <summary>Gets the id of the account to which the entries belong.</summary>
    public required SubjectId AccountSubjectId { get; init; }

    /// <summary>Returns the entries of the device since it was last bound to somebody else.</summary>
    internal IEnumerable<LedgerEntry> Claim(IEnumerable<LedgerEntry> ofDevices)
    {
        List<LedgerEntry> device = [.. ofDevices.Where(entry => entry.SubjectId == DeviceSubjectId)];
        DateTimeOffset after = device.OfType<IdentityBinding>()
            .Where(other => other.At < At && other.AccountSubjectId != AccountSubjectId)
            .Select(other => other.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return device.Where(entry => entry is not IdentityBinding && entry.At > after && entry.At <= At);
    }

    /// <summary>Returns the instant, never the person.</summary>
    public override string ToString() => $"device bound {At:u}";
}
