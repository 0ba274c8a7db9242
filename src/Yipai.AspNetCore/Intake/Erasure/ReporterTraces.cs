using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Removes a reporter from their cases, first from the texts and then from the tables.</summary>
/// <remarks>
/// While the reporter's row exists, each view masks the reporter's values in the texts. Without the row nobody knows these
/// values, and a number in a text would become visible when the account is closed (P4.3.3). So the texts are masked
/// once in storage, in the transaction that removes the row.
/// </remarks>
internal sealed class ReporterTraces(
    IAccountStore accounts, ICaseStore cases, IReporterStore reporters, PrivacyGuard guard, ReporterTexts masking)
{
    /// <summary>Cuts every link between the person and their cases and photos.</summary>
    /// <remarks>Call it in a unit of work that holds the account.</remarks>
    public async Task CutAsync(SubjectId subjectId, CancellationToken stop)
    {
        StoredAccount? account = await accounts.FindAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
        foreach (CaseReporter reporter in await reporters.FindAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false))
        {
            await cases.RewriteAsync(guard.Handler.Id, reporter.CaseId, words => masking.Mask(words, reporter.Contact, account), stop)
                .ConfigureAwait(false);
        }

        await reporters.CutAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
    }
}
