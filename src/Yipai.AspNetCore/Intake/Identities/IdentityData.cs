using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Identities;
using Yipai.Privacy.Server.Retention;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads and erases bound accounts, and what a person lets other sites have.</summary>
internal sealed class IdentityData(IAccountBindingStore bindings, ISiteGrantStore grants) : IPersonalDataSource
{
    /// <summary>Gets the items that the city keeps about sign-ins at and with other platforms.</summary>
    public static DataItemSet Held { get; } = IdentityRequests.OfBindings | IdentityRequests.Shareable;

    public string Name => "identities";

    public DataItemSet Items => Held;

    /// <summary>Returns a line for each value that a person's bindings and grants hold.</summary>
    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (AccountBinding binding in await bindings.ReadAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            yield return new HeldItem(DataItems.AccountBindingRecord, binding.ProviderId, binding.BoundAt);
            foreach ((string claim, string value) in binding.Claims)
            {
                yield return new HeldItem(DataItems.ThirdPartyAccount, $"{binding.ProviderId} {claim}: {value}", binding.BoundAt);
            }
        }

        foreach (SiteGrant grant in await grants.ReadAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            foreach ((string item, string value) in grant.Items)
            {
                yield return new HeldItem(DataItems.Find(item), $"{grant.SiteId}: {value}", grant.AgreedAt);
            }
        }
    }

    /// <summary>Erases the bindings, the grants, or both.</summary>
    /// <remarks>An order may run twice.</remarks>
    public async ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (order.RecordId is null && !order.Items.Intersect(IdentityRequests.OfBindings).IsEmpty)
        {
            await bindings.EraseAsync(order.HandlerId, order.SubjectId, cancellationToken).ConfigureAwait(false);
        }

        if (order.RecordId is null && !order.Items.Intersect(IdentityRequests.Shareable).IsEmpty)
        {
            await grants.EraseAsync(order.HandlerId, order.SubjectId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Erases them, because a binding without its person says nothing.</summary>
    public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        EraseAsync(order, cancellationToken);

    /// <summary>Changes nothing, because only the person's own sign-ins use them.</summary>
    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Changes nothing, because a restriction changed nothing here.</summary>
    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Returns nothing, because nothing here decides about a person.</summary>
    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<DecisionRecord>();

    /// <summary>Refuses, because the person binds the account again, or agrees again with other values.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        throw new NotSupportedException($"{corrected.Item.Id} cannot be corrected. The person binds the account or agrees again.");
    }
}
