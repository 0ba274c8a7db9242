namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/storage</c>: the register of cookies and like technologies (P4.5/2).</summary>
/// <param name="Entries">The entries that the city's pages and the client of this SDK may keep on a device.</param>
/// <param name="Notice">The register in words: in Chinese, one line for each purpose.</param>
public sealed record StorageAnswer(IReadOnlyList<StorageLine> Entries, string Notice)
{
    /// <summary>Returns the number of entries.</summary>
    public override string ToString() => $"{Entries.Count} entries";
}
