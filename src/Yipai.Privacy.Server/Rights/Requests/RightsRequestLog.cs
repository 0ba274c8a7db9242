namespace Yipai.Privacy.Server.Rights;

/// <summary>Reads requests of one handler from a store, and appends steps that the table allows.</summary>
internal sealed class RightsRequestLog(IRightsRequestStore store, HandlerId handlerId)
{
    /// <summary>A request in one of some states; any other request, or none, is the same answer.</summary>
    /// <exception cref="PrivacyServerException">YP0162: the handler has no request with this id.</exception>
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
            RequestId = requestId, Sequence = 0, At = now.ToUniversalTime(), State = RightsState.Received, By = StepActor.Requester, Citations = rules, Opening = opening,
        };
        await WriteAsync(first, opening, cancellationToken).ConfigureAwait(false);
        return RightsRequest.From([first]);
    }

    /// <summary>The request with one more step.</summary>
    /// <exception cref="PrivacyServerException">YP0162: the state may not follow. YP0165: somebody else was faster.</exception>
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

    /// <summary>How many earlier requests of the same kind were carried out for the person since an instant.</summary>
    public async ValueTask<int> CountEarlierAsync(RightsRequest request, DateTimeOffset since, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (Guid id in store.FindAsync(handlerId, request.Opening.SubjectId, cancellationToken).ConfigureAwait(false))
        {
            RightsRequest? other = id == request.Id ? null : await FindAsync(id, cancellationToken).ConfigureAwait(false);
            bool counts = other is not null && other.Opening.Kind == request.Opening.Kind && other.ReceivedAt >= since && other.ReceivedAt <= request.ReceivedAt
                && other.Steps.Any(step => step.State == RightsState.Executing);
            count += counts ? 1 : 0;
        }

        return count;
    }

    private async ValueTask WriteAsync(RightsStep step, RightsOpening opening, CancellationToken cancellationToken)
    {
        var stored = new StoredRightsStep(step.RequestId, step.Sequence, opening.HandlerId, opening.SubjectId, step.At, RightsStepFormat.Write(step));
        if (!await store.AppendAsync(stored, cancellationToken).ConfigureAwait(false))
        {
            throw PrivacyServerException.RequestMovedOn();
        }
    }
}
