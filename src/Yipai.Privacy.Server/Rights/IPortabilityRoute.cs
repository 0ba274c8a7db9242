namespace Yipai.Privacy.Server.Rights;

/// <summary>
/// Brings the copy of a person's information to another handler that the person named (PIPL 45; Regulation 790, article 25).
/// </summary>
/// <remarks>The host brings the route, because only it can reach the other handler. The route must end in mainland China.</remarks>
public interface IPortabilityRoute
{
    /// <summary>Sends the copy and returns when the other handler has confirmed its receipt.</summary>
    /// <param name="requestId">The request. A repeated call with the same id must not deliver a second copy.</param>
    /// <param name="recipient">The other handler.</param>
    /// <param name="writeCopy">Writes the copy as JSON (personal-information-export.schema.json) to a stream of the route.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <returns>The reference under which the other handler confirmed the receipt. It is kept as evidence.</returns>
    ValueTask<string> SendAsync(
        Guid requestId, PortabilityRecipient recipient, Func<Stream, CancellationToken, ValueTask> writeCopy,
        CancellationToken cancellationToken = default);
}
