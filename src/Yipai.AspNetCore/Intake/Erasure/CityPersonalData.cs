using System.Runtime.CompilerServices;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Receipts;
using Yipai.Privacy.Server.Retention;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads and erases what accounts, cases and messages hold about a person.</summary>
/// <remarks>An order may run twice.</remarks>
internal sealed class CityPersonalData(
    IAccountStore accounts, IReceiptStore receipts, ReporterTraces traces, IPersonInbox inbox, ITicketStore tickets,
    PersonRows rows, IYipaiUnitOfWork unit)
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
                await traces.CutAsync(order.SubjectId, stop).ConfigureAwait(false);
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
            await RunAsync(order, stop => traces.CutAsync(order.SubjectId, stop), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the sessions, because nobody can use the account without a session.</summary>
    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        accounts.EndSessionsAsync(order.HandlerId, order.SubjectId, cancellationToken);

    /// <summary>Changes nothing, because a restriction only ended sessions: the person signs in again.</summary>
    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Returns no decisions, because this package takes none about a person.</summary>
    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<DecisionRecord>();

    /// <summary>Corrects the name or the mobile number of an account.</summary>
    /// <exception cref="NotSupportedException">The item is another one, or the account cannot have the value.</exception>
    public async ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        StoredAccount account = await accounts.FindAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false)
            ?? throw new NotSupportedException("The person has no account here, so there is nothing to correct.");
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
