using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Carries requests out in the stores of the host.</summary>
internal sealed class RightsFulfilment(
    RetentionSchedule retention, RestoreGuard guard, TimeSpan backupCycle, IConsentLedger? ledger, string policyHash)
{
    private static readonly DataItemSet EveryItem = DataItemSet.Of([.. DataItems.All]);

    public DataItemSet DeclaredItems => guard.Sources.Aggregate(DataItemSet.Empty, (items, source) => items | source.Items);

    public async IAsyncEnumerable<AccessLine> ReadAsync(RightsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (AccessLine withheld in Withheld(request))
        {
            yield return withheld;
        }

        DataItemSet open = ItemsOf(request);
        foreach (IPersonalDataSource source in guard.Sources)
        {
            await foreach (HeldItem held in source.ReadAsync(
                request.Opening.HandlerId, request.Opening.SubjectId, cancellationToken).ConfigureAwait(false))
            {
                if (open.Contains(held.Item) && (request.Opening.RecordId is not { } record || held.RecordId == record))
                {
                    yield return new AccessLine(
                        held.Item, retention.Describe(held.Item).Category, source.Name, held.Value, held.CollectedAt, []);
                }
            }
        }
    }

    public async ValueTask CorrectAsync(RightsRequest request, HeldItem corrected, CancellationToken cancellationToken)
    {
        if (!ItemsOf(request).Contains(corrected.Item))
        {
            throw PrivacyServerException.UnknownRequest();
        }

        foreach (IPersonalDataSource source in guard.Sources.Where(source => source.Items.Contains(corrected.Item)))
        {
            await source.CorrectAsync(
                request.Opening.HandlerId, request.Opening.SubjectId, corrected with { RecordId = request.Opening.RecordId },
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Limits the items to storage, unless the journal shows that this request did so already.</summary>
    /// <remarks>A repeated call must not restrict again what a later request has released.</remarks>
    public async ValueTask RestrictAsync(RightsRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await guard.Journal.FindDoneAsync(request.Id, cancellationToken).ConfigureAwait(false) is null)
        {
            IEnumerable<ErasureStep> plan = ItemsOf(request).ToList().Select(
                item => new ErasureStep(item, null, RetentionOutcome.StorageOnly, null, RuleCitation.FromLaw("PIPL 44")));
            await CarryOutAsync(request, plan, now, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records the end of use (P4.1.2-9(2), P4.3.3) before any erasure, so that the guard denies from then on.</summary>
    /// <remarks>
    /// The id and the instant come from the request. After a crash the desk writes the same entry again, which changes nothing.
    /// </remarks>
    public async ValueTask EndUseAsync(RightsRequest request, CancellationToken cancellationToken)
    {
        if (ledger is null || request.Opening.Kind != RightKind.AccountClosure)
        {
            return;
        }

        var end = new EndOfUse
        {
            EntryId = request.Id,
            SubjectId = request.Opening.SubjectId,
            HandlerId = request.Opening.HandlerId,
            PolicyHash = policyHash,
            At = request.Steps.Last(step => step.State == RightsState.Executing).At.ToUniversalTime(),
            Channel = "rights-desk",
        };
        await ledger.AppendAsync(end, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Erases, unless the journal shows that the erasure is done already, and returns the instant of the erasure.</summary>
    public async ValueTask<DateTimeOffset> EraseAsync(RightsRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await guard.Journal.FindDoneAsync(request.Id, cancellationToken).ConfigureAwait(false) is { } doneAt)
        {
            return doneAt;
        }

        await CarryOutAsync(request, retention.PlanErasure(ItemsOf(request), now), now, cancellationToken).ConfigureAwait(false);
        return now;
    }

    /// <summary>Returns the reply to an erasure, which depends on the steps of the request alone.</summary>
    public ErasureReply Reply(RightsRequest request)
    {
        DateTimeOffset erasedAt = request.Steps.Single(step => step.State == RightsState.ErasedLive).At;
        DataItemSet held = DeclaredItems;
        DataItemSet asked = ItemsOf(request);
        return new ErasureReply
        {
            RequestId = request.Id,
            ErasedLiveAt = erasedAt,
            BackupErasureExpectedOn = WorkingDayCalendar.DayOf(erasedAt + backupCycle),
            WithheldItems = request.WithheldItems,
            ItemsWithoutStore = request.Opening.Items.IsEmpty && !held.IsEmpty ? DataItemSet.Empty : asked.Except(held),
            HasStores = !asked.Intersect(held).IsEmpty,
            Kept = [.. retention.PlanErasure(asked.Intersect(held), erasedAt).Where(step => step.Outcome != RetentionOutcome.Erase)],
        };
    }

    /// <summary>Returns the items that the request covers, without those that were withheld.</summary>
    public static DataItemSet ItemsOf(RightsRequest request) =>
        (request.Opening.Items.IsEmpty ? EveryItem : request.Opening.Items).Except(request.WithheldItems);

    private IEnumerable<AccessLine> Withheld(RightsRequest request) =>
        from step in request.Withholdings
        let rules = ExemptionRule.Find(step.Exemption)?.Shown ?? [ClauseId.Parse("P4.3.4/3")]
        from item in step.Items.ToList()
        select new AccessLine(item, retention.Describe(item).Category, "", null, null, rules);

    private ValueTask CarryOutAsync(
        RightsRequest request, IEnumerable<ErasureStep> plan, DateTimeOffset now, CancellationToken cancellationToken) =>
        guard.Journal.CarryOutAsync(
            new JournalEntry
            {
                Kind = JournalKind.OrderBegun, Id = request.Id, HandlerId = request.Opening.HandlerId,
                SubjectId = request.Opening.SubjectId, At = now.ToUniversalTime(), RecordId = request.Opening.RecordId,
            },
            plan,
            guard.Sources,
            cancellationToken);
}
