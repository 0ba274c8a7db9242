using System.Runtime.CompilerServices;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

public sealed partial class RightsDesk
{
    /// <summary>Reads everything held about the person.</summary>
    /// <remarks>Withheld items come first, each with its rules. A granted request can be read again after it is closed.</remarks>
    /// <exception cref="PrivacyServerException">
    /// YP0162: no request for access, copy or portability has been granted. YP0169: the journal has not been re-applied since the start.
    /// </exception>
    public async IAsyncEnumerable<AccessLine> AccessAsync(
        Guid requestId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadGrantedAsync(
            requestId, cancellationToken, RightKind.Access, RightKind.Copy, RightKind.Portability).ConfigureAwait(false);
        await foreach (AccessLine line in _work.ReadAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    /// <summary>
    /// Writes the lines of <see cref="AccessAsync"/> as JSON (personal-information-export.schema.json), with only a few lines in
    /// memory.
    /// </summary>
    /// <exception cref="PrivacyException">As for <see cref="AccessAsync"/>.</exception>
    public async ValueTask ExportAsync(Guid requestId, Stream output, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        RightsRequest request = await LoadGrantedAsync(
            requestId, cancellationToken, RightKind.Access, RightKind.Copy, RightKind.Portability).ConfigureAwait(false);
        await ExportFormat.WriteAsync(request, _work.ReadAsync(request, cancellationToken), output, now, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Sends the copy to another handler that the person named, and closes the request with the confirmed receipt.</summary>
    /// <remarks>If the route fails, the request stays open, so that the transfer can be repeated.</remarks>
    /// <exception cref="PrivacyServerException">
    /// YP0162: no request for portability is being carried out. YP0169: the journal has not been re-applied since the start. YP0177: the
    /// route returned no reference of a receipt.
    /// </exception>
    public async ValueTask<RightsRequest> TransferAsync(
        Guid requestId, PortabilityRecipient recipient, IPortabilityRoute route, DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(route);
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Portability).ConfigureAwait(false);
        string receipt = await route.SendAsync(
            requestId,
            recipient,
            (output, stop) => ExportFormat.WriteAsync(request, _work.ReadAsync(request, stop), output, now, stop),
            cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(receipt)
            ? throw PrivacyServerException.NoReceipt()
            : await _log.AppendAsync(
                request, RightsState.Closed, StepActor.Handler, Rules.Grant(RightKind.Portability).Citations, now, cancellationToken,
                step => step with { Reason = recipient.Name, EvidenceReference = receipt }).ConfigureAwait(false);
    }

    /// <summary>Explains how everything held about the person is processed, and the decisions that were made about the person.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0162: no request for an explanation has been granted. YP0169: the journal has not been re-applied since the start.
    /// </exception>
    public async ValueTask<HandlingExplanation> ExplainAsync(Guid requestId, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadGrantedAsync(requestId, cancellationToken, RightKind.Explanation).ConfigureAwait(false);
        return await _explainer.ExplainAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads a request whose answer the person may read: it is being carried out, or it was carried out and closed.</summary>
    private async ValueTask<RightsRequest> LoadGrantedAsync(Guid requestId, CancellationToken cancellationToken, params RightKind[] kinds)
    {
        _guard.ThrowIfNotReady();
        RightsRequest request = await _log.LoadAsync(requestId, cancellationToken, RightsState.Executing, RightsState.Closed)
            .ConfigureAwait(false);
        return kinds.Contains(request.Opening.Kind) && request.Steps.Any(step => step.State == RightsState.Executing)
            ? request : throw PrivacyServerException.UnknownRequest();
    }
}
