using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Explains how the policy handles what the stores hold, and which decisions they keep (PIPL 24, 48).</summary>
internal sealed class HandlingExplainer(RetentionSchedule retention, RestoreGuard guard)
{
    public async ValueTask<HandlingExplanation> ExplainAsync(RightsRequest request, CancellationToken cancellationToken)
    {
        DataItemSet open = RightsFulfilment.ItemsOf(request);
        var stores = new SortedDictionary<string, (DataItem Item, SortedSet<string> Names)>(StringComparer.Ordinal);
        var decisions = new List<DecisionRecord>();
        foreach (IPersonalDataSource source in guard.Sources)
        {
            await foreach (HeldItem held in source.ReadAsync(
                request.Opening.HandlerId, request.Opening.SubjectId, cancellationToken).ConfigureAwait(false))
            {
                if (open.Contains(held.Item))
                {
                    stores.TryAdd(held.Item.Id, (held.Item, new SortedSet<string>(StringComparer.Ordinal)));
                    stores[held.Item.Id].Names.Add(source.Name);
                }
            }

            await foreach (DecisionRecord decision in source.ReadDecisionsAsync(
                request.Opening.HandlerId, request.Opening.SubjectId, cancellationToken).ConfigureAwait(false))
            {
                decisions.Add(decision);
            }
        }

        return new HandlingExplanation
        {
            RequestId = request.Id,
            Items = [.. stores.Values.Select(Explain)],
            Decisions = [.. decisions.OrderBy(decision => decision.At)],
            WithheldItems = request.WithheldItems,
        };
    }

    private ExplainedItem Explain((DataItem Item, SortedSet<string> Names) held) => new(
        held.Item, retention.Describe(held.Item).Category, [.. held.Names], [.. retention.UsesOf(held.Item)], retention.RuleOf(held.Item));
}
