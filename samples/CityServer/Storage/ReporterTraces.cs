using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Takes a reporter out of their cases: out of the words first, then out of the tables.</summary>
/// <remarks>
/// While the reporter's row exists, each view masks the reporter's values in the words. Without the row nobody knows them any
/// more, and a number in the words would become visible the moment the account is closed (P4.3.3). So the words are masked
/// once in storage, in the transaction that removes the row.
/// </remarks>
public sealed class ReporterTraces(
    IDbContextFactory<CityContext> contexts, ICaseStore cases, IReporterStore reporters, IYipaiUnitOfWork unit, PrivacyGuard guard,
    ReporterWords masking)
{
    /// <summary>Cuts every link from the person's cases and photos; doing it twice changes nothing more.</summary>
    public Task CutAsync(SubjectId subjectId, CancellationToken cancellationToken) => unit.RunAsync(
        async stop =>
        {
            await using CityContext context = await contexts.CreateDbContextAsync(stop);
            AccountRow? account = await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.SubjectId == subjectId.Value, stop);
            foreach (CaseReporter reporter in await reporters.FindAsync(guard.Handler.Id, subjectId, stop))
            {
                await cases.RewriteAsync(guard.Handler.Id, reporter.CaseId, words => masking.Mask(words, reporter.Contact, account), stop);
            }

            await reporters.CutAsync(guard.Handler.Id, subjectId, stop);
            return true;
        },
        cancellationToken);
}
