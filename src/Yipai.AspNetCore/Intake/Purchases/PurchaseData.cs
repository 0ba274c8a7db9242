using System.Globalization;
using System.Runtime.CompilerServices;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Purchases;
using Yipai.Privacy.Server.Retention;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads and erases orders, balance and coupons.</summary>
internal sealed class PurchaseData(IPurchaseStore store) : IPersonalDataSource
{
    /// <summary>Gets the items of paid orders, which a law keeps for three years, also after the account (E-commerce law 31).</summary>
    public static DataItemSet Held { get; } = DataItemSet.Of(DataItems.ServiceConsumption, DataItems.PaymentResult);

    /// <summary>Gets the items that end with the account, because nobody is owed them any more.</summary>
    public static DataItemSet Forfeited { get; } = DataItemSet.Of(DataItems.Balance, DataItems.Coupon);

    public string Name => "purchases";

    public DataItemSet Items => Held | Forfeited;

    /// <summary>Reads every order and reward of a person, in the order of their ids.</summary>
    public static IAsyncEnumerable<PurchaseEntry> ReadAllAsync(
        IPurchaseStore store, HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        StoredPages.ReadAllAsync<PurchaseEntry>(
            (last, stop) => store.ReadAsync(handlerId, subjectId, last?.Id, stop), IPurchaseStore.PageSize, cancellationToken);

    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        bool hasAny = false;
        await foreach (PurchaseEntry entry in ReadAllAsync(store, handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            hasAny = true;
            if (entry.ServiceId.Length > 0)
            {
                yield return new HeldItem(DataItems.ServiceConsumption, entry.ServiceId, entry.PlacedAt);
            }

            if (entry.AmountInFen > 0)
            {
                yield return new HeldItem(
                    DataItems.PaymentResult, string.Create(CultureInfo.InvariantCulture, $"{entry.AmountInFen} {entry.State}"),
                    entry.PlacedAt);
            }

            if (entry.Coupon is { } coupon)
            {
                yield return new HeldItem(DataItems.Coupon, coupon, entry.PlacedAt);
            }
        }

        if (hasAny)
        {
            int balance = await store.ReadBalanceAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false);
            yield return new HeldItem(DataItems.Balance, balance.ToString(CultureInfo.InvariantCulture), default);
        }
    }

    /// <summary>Erases the orders of a person.</summary>
    /// <remarks>The policy plans this only where no term keeps them. An order may run twice.</remarks>
    public async ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (order.RecordId is null && !order.Items.Intersect(Held).IsEmpty)
        {
            await store.EraseAsync(order.HandlerId, order.SubjectId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Erases the orders, because an order without its person proves nothing.</summary>
    public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        EraseAsync(order, cancellationToken);

    /// <summary>Changes nothing, because only the person uses balance and coupons.</summary>
    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Changes nothing, because a restriction changed nothing here.</summary>
    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Returns no decisions, because this store keeps none.</summary>
    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<DecisionRecord>();

    /// <summary>Refuses, because a person asks customer service about an order.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        throw new NotSupportedException($"{corrected.Item.Id} cannot be corrected here. The person asks customer service about the order.");
    }
}
