using Yipai.Privacy.Server.Storage;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Reads the requests of one handler from a store, and appends the steps that <see cref="RightsWorkflow"/> allows.</summary>
internal sealed class RightsRequestLog(IRightsRequestStore store, HandlerId handlerId)
{
    /// <summary>Loads a request in one of the given states.</summary>
    /// <remarks>A request in another state and an unknown id throw the same error.</remarks>
    /// <exception cref="PrivacyServerException">YP0162: the handler has no request with this id in one of the states.</exception>
    public async ValueTask<RightsRequest> LoadAsync(Guid requestId, CancellationToken cancellationToken, params RightsState[] states) =>
        await FindAsync(requestId, cancellationToken).ConfigureAwait(false) is { } request && states.Contains(request.State)
            ? request
            : throw PrivacyServerException.UnknownRequest();

    public async ValueTask<RightsRequest?> FindAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var steps = new List<RightsStep>();
        await foreach (StoredRightsStep stored in store.ReadAsync(handlerId, requestId, cancellationToken).ConfigureAwait(false))
        {
            steps.Add(RightsStepFormat.Read(stored.Bytes));
        }

        return steps.Count > 0 && RightsRequest.From(steps) is { } request && request.Opening.HandlerId == handlerId ? request : null;
    }

    public async ValueTask<RightsRequest> OpenAsync(
        Guid requestId, RightsOpening opening, IReadOnlyList<RuleCitation> rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = new RightsStep
        {
            RequestId = requestId, Sequence = 0, At = now.ToUniversalTime(), State = RightsState.Received, By = StepActor.Requester,
            Citations = rules, Opening = opening,
        };
        await WriteAsync(first, opening, cancellationToken).ConfigureAwait(false);
        return RightsRequest.From([first]);
    }

    /// <summary>Appends a step and returns the request with it.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0162: the workflow does not allow the new state. YP0165: somebody else took a step in the meantime.
    /// </exception>
    public async ValueTask<RightsRequest> AppendAsync(
        RightsRequest request,
        RightsState state,
        StepActor by,
        IReadOnlyList<RuleCitation> rules,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        Func<RightsStep, RightsStep>? complete = null)
    {
        if (!RightsWorkflow.CanMove(request.State, state, request.Opening.Kind))
        {
            throw PrivacyServerException.UnknownRequest();
        }

        var step = new RightsStep
        {
            RequestId = request.Id, Sequence = request.Steps.Count, At = now.ToUniversalTime(), State = state, By = by, Citations = rules,
        };
        step = complete?.Invoke(step) ?? step;
        await WriteAsync(step, request.Opening, cancellationToken).ConfigureAwait(false);
        return RightsRequest.From([.. request.Steps, step]);
    }

    /// <summary>Returns the ids of the person's requests of one kind.</summary>
    public async ValueTask<HashSet<Guid>> FindIdsAsync(SubjectId subjectId, RightKind kind, CancellationToken cancellationToken)
    {
        var ids = new HashSet<Guid>();
        await foreach (Guid id in store.FindAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } request && request.Opening.Kind == kind)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>Counts the earlier requests of the same kind that were carried out for the person since an instant.</summary>
    public async ValueTask<int> CountEarlierAsync(RightsRequest request, DateTimeOffset since, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (Guid id in store.FindAsync(handlerId, request.Opening.SubjectId, cancellationToken).ConfigureAwait(false))
        {
            RightsRequest? other = id == request.Id ? null : await FindAsync(id, cancellationToken).ConfigureAwait(false);
            bool counts = other is not null
                && other.Opening.Kind == request.Opening.Kind && other.ReceivedAt >= since && other.ReceivedAt <= request.ReceivedAt
                && other.Steps.Any(step => step.State == RightsState.Executing);
            count += counts ? 1 : 0;
        }

        return count;
    }

    private async ValueTask WriteAsync(RightsStep step, RightsOpening opening, CancellationToken cancellationToken)
    {
        var stored = new StoredRightsStep(
            step.RequestId, step.Sequence, opening.HandlerId, opening.SubjectId, step.At, RightsStepFormat.Write(step));
        if (!await store.AppendAsync(stored, cancellationToken).ConfigureAwait(false))
        {
            throw PrivacyServerException.RequestMovedOn();
        }
    }
}
