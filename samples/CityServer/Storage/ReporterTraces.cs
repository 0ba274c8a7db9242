using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Removes a reporter from their cases, first from the texts and then from the tables.</summary>
/// <remarks>
/// While the reporter's row exists, each view masks the reporter's values in the texts. Without the row nobody knows these
/// values, and a number in a text would become visible when the account is closed (P4.3.3). So the texts are masked
/// once in storage, in the transaction that removes the row.
/// </remarks>
public sealed class ReporterTraces(
    IDbContextFactory<CityContext> contexts, ICaseStore cases, IReporterStore reporters, IYipaiUnitOfWork unit, PrivacyGuard guard,
    ReporterWords masking)
{
    /// <summary>Cuts every link between the person and their cases and photos. A second call changes nothing.</summary>
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
