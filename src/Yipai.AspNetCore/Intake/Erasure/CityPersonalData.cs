using System.Globalization;
using System.Runtime.CompilerServices;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Receipts;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads and erases what accounts, cases and messages hold about a person.</summary>
/// <remarks>An order may run twice.</remarks>
internal sealed class CityPersonalData(
    IAccountStore accounts, IReceiptStore receipts, ReporterTraces traces, IPersonInbox inbox, ITicketStore tickets,
    CaseRecords cases, PersonRows rows, RewardIds rewards, IUploadStore uploads, IYipaiUnitOfWork unit)
    : IPersonalDataSource
{
    /// <summary>Gets the items that this package stores.</summary>
    public static DataItemSet Held { get; } = DataItemSet.Of(
        DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword,
        DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo,
        DataItems.PersonName, DataItems.PrecisePosition);

    /// <summary>Gets the items of the service log, which a law keeps for six months, also after the account (CSL 23(3)).</summary>
    public static DataItemSet Logged { get; } = DataItemSet.Of(
        DataItems.UsageLog, DataItems.IpAddress, DataItems.VisitedUrl, DataItems.ApplicationNumber);

    /// <summary>The items without which an account cannot exist (P4.1.1/1).</summary>
    private static readonly DataItemSet OfTheAccount =
        DataItemSet.Of(DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword);

    /// <summary>The items of a reporter's contact, which one case can lose without the others.</summary>
    internal static DataItemSet OfContacts { get; } = DataItemSet.Of(DataItems.MobileNumber, DataItems.PersonName);

    /// <summary>The items of a report itself.</summary>
    internal static DataItemSet OfReports { get; } =
        DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo, DataItems.PrecisePosition);

    public string Name => "account and cases";

    public DataItemSet Items => Held;

    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (await accounts.FindAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false) is { } account)
        {
            yield return new HeldItem(DataItems.AccountName, account.AccountName, default);
            yield return new HeldItem(DataItems.MobileNumber, account.MobileNumber, default);
        }

        await foreach (KnownCase known in cases.ReadOwnAsync(subjectId, cancellationToken).ConfigureAwait(false))
        {
            foreach (HeldItem held in ItemsOf(known))
            {
                yield return held;
            }
        }
    }

    /// <summary>Erases what the order names: the person's part in the cases, the account with what belongs to it, or both.</summary>
    /// <remarks>
    /// An account needs all three of its items, so an order for one of them ends the account. An order for other items leaves it. The
    /// texts of the cases are masked before the account is gone, because the masking needs its values.
    /// </remarks>
    public async ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (order.Items.Intersect(Held).IsEmpty)
        {
            return;
        }

        await RunAsync(
            order,
            async stop =>
            {
                if (order.RecordId is { } record)
                {
                    await EraseInCaseAsync(order, new CaseId(record), stop).ConfigureAwait(false);
                    return;
                }

                await CutAllAsync(order.SubjectId, stop).ConfigureAwait(false);
                if (order.Items.Intersect(OfTheAccount).IsEmpty)
                {
                    return;
                }

                await inbox.EraseAsync(order.HandlerId, order.SubjectId, stop).ConfigureAwait(false);
                await tickets.EraseAsync(order.HandlerId, order.SubjectId, stop).ConfigureAwait(false);
                await rows.EraseAsync(order.HandlerId, order.SubjectId, stop).ConfigureAwait(false);
                await receipts.EraseAsync(order.HandlerId, order.SubjectId, stop).ConfigureAwait(false);
                await accounts.EraseAsync(order.HandlerId, order.SubjectId, stop).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes every link from the cases to the person.</summary>
    /// <remarks>The cases themselves stay.</remarks>
    public async ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (!order.Items.Intersect(Held).IsEmpty)
        {
            await RunAsync(
                order,
                stop => order.RecordId is { } record
                    ? EraseInCaseAsync(order, new CaseId(record), stop) : CutAllAsync(order.SubjectId, stop),
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Hides what the person has reported from everybody else.</summary>
    /// <remarks>An order for an item of the account also ends the sessions.</remarks>
    public async ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (!order.Items.Intersect(OfReports).IsEmpty)
        {
            await RunAsync(
                order, stop => traces.RestrictAsync(order.SubjectId, order.CollectedUntil, isRestricted: true, stop), cancellationToken)
                .ConfigureAwait(false);
        }

        if (!order.Items.Intersect(OfTheAccount).IsEmpty)
        {
            await accounts.EndSessionsAsync(order.HandlerId, order.SubjectId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Allows the use of the reports again.</summary>
    public async ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (!order.Items.Intersect(OfReports).IsEmpty)
        {
            await RunAsync(
                order, stop => traces.RestrictAsync(order.SubjectId, order.CollectedUntil, isRestricted: false, stop), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Returns no decisions, because this package takes none about a person.</summary>
    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<DecisionRecord>();

    /// <summary>Corrects the name or number of an account, and the contacts of cases.</summary>
    /// <remarks>A new mobile number also replaces the old one in each contact that has it.</remarks>
    /// <exception cref="NotSupportedException">The item is another one, or the account cannot have the value.</exception>
    public async ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        CaseId? only = corrected.RecordId is { } record ? new CaseId(record) : null;
        if (corrected.Item == DataItems.PersonName)
        {
            await traces.CorrectContactsAsync(
                subjectId, only, contact => contact.Name is null ? contact : contact with { Name = corrected.Value }, cancellationToken)
                .ConfigureAwait(false);
            return;
        }

        if (corrected.Item == DataItems.MobileNumber && only is not null)
        {
            await traces.CorrectContactsAsync(
                subjectId,
                only,
                contact => contact.MobileNumber is null ? contact : contact with { MobileNumber = corrected.Value },
                cancellationToken).ConfigureAwait(false);
            return;
        }

        StoredAccount account = await accounts.FindAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false)
            ?? throw new NotSupportedException("The person has no account here, so there is nothing to correct.");
        await CorrectAccountAsync(handlerId, account, corrected, cancellationToken).ConfigureAwait(false);
        if (corrected.Item == DataItems.MobileNumber)
        {
            await traces.CorrectContactsAsync(
                subjectId,
                null,
                contact => contact.MobileNumber == account.MobileNumber ? contact with { MobileNumber = corrected.Value } : contact,
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<HeldItem> ItemsOf(KnownCase known)
    {
        HeldItem Held(DataItem item, string value) => new(item, value, known.File.ReceivedAt) { RecordId = known.File.Id.Value };

        yield return Held(DataItems.CaseReport, known.File.Description);
        if (known.File.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            yield return Held(DataItems.PrecisePosition, string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}"));
        }

        foreach (CasePhoto photo in known.File.Photos)
        {
            yield return Held(DataItems.Photo, photo.Digest.Hex);
        }

        if (known.Contact?.MobileNumber is { } number)
        {
            yield return Held(DataItems.MobileNumber, number);
        }

        if (known.Contact?.Name is { } name)
        {
            yield return Held(DataItems.PersonName, name);
        }
    }

    private Task EraseInCaseAsync(ErasureOrder order, CaseId id, CancellationToken stop) => order.Items.Intersect(OfReports).IsEmpty
        ? traces.ForgetContactAsync(order.SubjectId, id, order.Items, stop) : CutCaseAsync(order.SubjectId, id, stop);

    private async Task CutAllAsync(SubjectId subjectId, CancellationToken stop)
    {
        await traces.CutAsync(subjectId, stop).ConfigureAwait(false);
        await rewards.CutAllAsync(subjectId, stop).ConfigureAwait(false);
        await uploads.EraseAsync(subjectId, stop).ConfigureAwait(false);
    }

    private async Task CutCaseAsync(SubjectId subjectId, CaseId id, CancellationToken stop)
    {
        await traces.CutCaseAsync(subjectId, id, stop).ConfigureAwait(false);
        await rewards.CutAsync(id, stop).ConfigureAwait(false);
    }

    private async Task CorrectAccountAsync(
        HandlerId handlerId, StoredAccount account, HeldItem corrected, CancellationToken cancellationToken)
    {
        StoredAccount changed =
            corrected.Item == DataItems.AccountName ? account with { AccountName = AccountNames.Normalize(corrected.Value) }
            : corrected.Item == DataItems.MobileNumber ? account with { MobileNumber = corrected.Value }
            : throw new NotSupportedException($"{corrected.Item.Id} cannot be corrected here. A reporter supplements a case instead.");
        if (AccountNames.FindFault(changed.AccountName) is not null || RegistrationBody.FindMobileFault(changed.MobileNumber) is not null
            || !await accounts.ChangeAsync(handlerId, changed, cancellationToken).ConfigureAwait(false))
        {
            throw new NotSupportedException("The account cannot have this name or number. Choose another one.");
        }
    }

    private Task<bool> RunAsync(
        ErasureOrder order, Func<CancellationToken, Task> work, CancellationToken cancellationToken) => unit.RunAsync(
        async stop =>
        {
            // What arrives for the person now waits for this unit, and then finds no account.
            await accounts.HoldAsync(order.HandlerId, order.SubjectId, stop).ConfigureAwait(false);
            await work(stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
