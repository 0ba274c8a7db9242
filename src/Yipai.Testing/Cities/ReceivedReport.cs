using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Testing.Cities;

/// <summary>Represents a report that the fake city has taken.</summary>
/// <param name="CaseId">The number of the case that the city opened.</param>
/// <param name="Report">The report as the client prepared it.</param>
/// <param name="Body">The bytes that arrived.</param>
public sealed record ReceivedReport(CaseId CaseId, PreparedReport Report, ReadOnlyMemory<byte> Body)
{
    /// <summary>Gets the account that sent the report, or null for a visitor or after the account was closed.</summary>
    public SubjectId? Reporter { get; init; }

    /// <summary>Gets the photos of the report, in its order, as the city keeps them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Photos { get; init; } = [];

    /// <summary>Returns the number of the case, but never the report.</summary>
    public override string ToString() => CaseId.Value;
}
