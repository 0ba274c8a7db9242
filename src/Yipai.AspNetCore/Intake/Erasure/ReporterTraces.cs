using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Storage;

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
            await RewriteAsync(reporter.CaseId, reporter.Contact, account, stop).ConfigureAwait(false);
        }

        await reporters.CutAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
    }

    /// <summary>Cuts the link between the person and one of their cases (P4.3.2).</summary>
    public async Task CutCaseAsync(SubjectId subjectId, CaseId id, CancellationToken stop)
    {
        if (await FindAsync(subjectId, id, stop).ConfigureAwait(false) is not { } reporter)
        {
            return;
        }

        StoredAccount? account = await accounts.FindAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
        await RewriteAsync(id, reporter.Contact, account, stop).ConfigureAwait(false);
        StoredCase? stored = await cases.FindAsync(guard.Handler.Id, id, stop).ConfigureAwait(false);
        PhotoDigest[] photos = stored is null ? [] : [.. stored.File.Photos.Select(photo => photo.Digest).Concat(stored.File.Evidence)];
        await reporters.CutCaseAsync(guard.Handler.Id, subjectId, id, photos, stop).ConfigureAwait(false);
    }

    /// <summary>Removes items of the contact from one case, and masks them in its texts (P4.3.2).</summary>
    public async Task ForgetContactAsync(SubjectId subjectId, CaseId id, DataItemSet items, CancellationToken stop)
    {
        if (await FindAsync(subjectId, id, stop).ConfigureAwait(false) is { Contact: { } contact })
        {
            await ChangeAsync(
                subjectId,
                id,
                contact,
                contact with
                {
                    MobileNumber = items.Contains(DataItems.MobileNumber) ? null : contact.MobileNumber,
                    Name = items.Contains(DataItems.PersonName) ? null : contact.Name,
                },
                stop).ConfigureAwait(false);
        }
    }

    /// <summary>Corrects contacts of the person's cases, and masks the old values in the texts (P4.3.1).</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="id">The only case to correct, or null for every case.</param>
    /// <param name="correct">Returns the corrected contact, or the same contact if it needs no correction.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task CorrectContactsAsync(
        SubjectId subjectId, CaseId? id, Func<ReporterContact, ReporterContact> correct, CancellationToken stop)
    {
        foreach (CaseReporter reporter in await reporters.FindAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false))
        {
            if ((id is null || reporter.CaseId == id) && reporter.Contact is { } contact && correct(contact) is var corrected
                && corrected != contact)
            {
                await ChangeAsync(subjectId, reporter.CaseId, contact, corrected, stop).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Restricts every report that the person made up to an instant, or allows its use again (PIPL 44).</summary>
    public async Task RestrictAsync(SubjectId subjectId, DateTimeOffset until, bool isRestricted, CancellationToken stop)
    {
        foreach (CaseReporter reporter in await reporters.FindAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false))
        {
            StoredCase? stored = await cases.FindAsync(guard.Handler.Id, reporter.CaseId, stop).ConfigureAwait(false);
            if (stored?.File.ReceivedAt <= until)
            {
                await reporters.RestrictAsync(guard.Handler.Id, subjectId, reporter.CaseId, isRestricted, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task<CaseReporter?> FindAsync(SubjectId subjectId, CaseId id, CancellationToken stop) =>
        await reporters.FindOneAsync(guard.Handler.Id, id, stop).ConfigureAwait(false) is { } reporter
            && reporter.SubjectId == subjectId ? reporter : null;

    /// <summary>Masks the values that go, as long as the row still knows them, and then changes the row.</summary>
    private async Task ChangeAsync(
        SubjectId subjectId, CaseId id, ReporterContact contact, ReporterContact changed, CancellationToken stop)
    {
        var gone = new ReporterContact
        {
            MobileNumber = contact.MobileNumber == changed.MobileNumber ? null : contact.MobileNumber,
            Name = contact.Name == changed.Name ? null : contact.Name,
        };
        await RewriteAsync(id, gone, null, stop).ConfigureAwait(false);
        await reporters.ChangeContactAsync(
            guard.Handler.Id, subjectId, id, changed.Items.IsEmpty ? null : changed, stop).ConfigureAwait(false);
    }

    private async Task RewriteAsync(CaseId id, ReporterContact? contact, StoredAccount? account, CancellationToken stop) =>
        await cases.RewriteAsync(guard.Handler.Id, id, words => masking.Mask(words, contact, account), stop).ConfigureAwait(false);
}
