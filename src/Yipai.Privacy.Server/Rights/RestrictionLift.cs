using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Ends restrictions that the person asked for (PIPL 44).</summary>
/// <remarks>
/// What a law or an erasure keeps in storage only is no restriction of the person, so a request cannot release it (PIPL 47). The
/// journal tells the two apart: an order of a restriction has the id of that request.
/// </remarks>
internal sealed class RestrictionLift(RestoreGuard guard)
{
    /// <summary>Releases the items in every store and returns them.</summary>
    /// <remarks>A repeated call returns the same items and changes nothing.</remarks>
    /// <param name="request">The request to lift.</param>
    /// <param name="restrictions">The ids of the person's requests for restriction.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    public async ValueTask<DataItemSet> LiftAsync(
        RightsRequest request, HashSet<Guid> restrictions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DataItemSet restricted = DataItemSet.Empty;
        DataItemSet kept = DataItemSet.Empty;
        JournalEntry? earlier = null;
        bool isDone = false;
        await foreach (JournalEntry entry in guard.Journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (entry.HandlerId != request.Opening.HandlerId || entry.SubjectId != request.Opening.SubjectId)
            {
                continue;
            }

            earlier = entry.Id == request.Id && entry.Kind == JournalKind.RestrictionLifted ? entry : earlier;
            isDone |= entry.Id == request.Id && entry.Kind == JournalKind.OrderDone;
            switch (entry.Kind)
            {
                case JournalKind.OrderBegun when restrictions.Contains(entry.Id) && entry.RecordId == request.Opening.RecordId:
                    restricted |= entry.Restricted;
                    break;
                case JournalKind.OrderBegun when !restrictions.Contains(entry.Id):
                    kept |= entry.Restricted;
                    break;
                case JournalKind.RestrictionLifted when entry.RecordId == request.Opening.RecordId:
                    restricted = restricted.Except(entry.Restricted);
                    break;
            }
        }

        JournalEntry lifting = earlier ?? new JournalEntry
        {
            Kind = JournalKind.RestrictionLifted,
            Id = request.Id,
            HandlerId = request.Opening.HandlerId,
            SubjectId = request.Opening.SubjectId,
            At = now.ToUniversalTime(),
            RecordId = request.Opening.RecordId,
            Restricted = restricted.Intersect(RightsFulfilment.ItemsOf(request)).Except(kept),
        };
        if (!isDone && !lifting.Restricted.IsEmpty)
        {
            await guard.Journal.CarryOutAsync(lifting, guard.Sources, cancellationToken).ConfigureAwait(false);
        }

        return lifting.Restricted;
    }
}
