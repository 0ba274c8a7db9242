using System.Runtime.CompilerServices;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads cases for an audience, each together with its reporter.</summary>
internal sealed class CaseRecords(ICaseStore cases, IReporterStore reporters, PrivacyGuard guard)
{
    /// <summary>Finds a case by its number.</summary>
    /// <remarks>Returns null if there is no such case.</remarks>
    public async Task<KnownCase?> FindAsync(CaseId id, CancellationToken cancellationToken) =>
        await cases.FindAsync(guard.Handler.Id, id, cancellationToken).ConfigureAwait(false) is { } stored
            ? (await WithReportersAsync([stored], cancellationToken).ConfigureAwait(false))[0]
            : null;

    /// <summary>Returns one page of cases and the cursor of the next page.</summary>
    public async Task<(IReadOnlyList<KnownCase> Cases, CaseCursor? Next)> ReadPageAsync(
        CaseQuery query, CancellationToken cancellationToken)
    {
        CasePage page = await cases.ReadPageAsync(guard.Handler.Id, query, cancellationToken).ConfigureAwait(false);
        return (await WithReportersAsync(page.Cases, cancellationToken).ConfigureAwait(false), page.Next);
    }

    /// <summary>Returns all cases that one person reported.</summary>
    public async IAsyncEnumerable<KnownCase> ReadOwnAsync(SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new CaseQuery(Audience.Subject) { SubjectId = subjectId, Size = CaseQuery.MaxSize };
        CaseCursor? next;
        do
        {
            (IReadOnlyList<KnownCase> known, next) = await ReadPageAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (KnownCase one in known)
            {
                yield return one;
            }

            query = query with { After = next };
        }
        while (next is not null);
    }

    private async Task<IReadOnlyList<KnownCase>> WithReportersAsync(IReadOnlyList<StoredCase> stored, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<CaseId, CaseReporter> known =
            await reporters.FindAsync(guard.Handler.Id, [.. stored.Select(one => one.Opened.Id)], cancellationToken)
                .ConfigureAwait(false);
        return [.. stored.Select(one => new KnownCase(one.File, known.GetValueOrDefault(one.Opened.Id)))];
    }
}
