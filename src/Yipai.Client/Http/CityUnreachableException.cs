namespace Yipai.Client;

/// <summary>The exception that the client throws when the city gives no readable answer, or cannot answer yet (YP0303, YP0305).</summary>
/// <remarks>Nothing is lost. Try again, after <see cref="YipaiClientException.RetryAfter"/> if the city named a time.</remarks>
/// <example>
/// <code>
/// try
/// {
///     await client.Cases.UrgeAsync(caseId);
/// }
/// catch (CityUnreachableException offline)
/// {
///     Show(offline.Explain());
/// }
/// </code>
/// </example>
public sealed class CityUnreachableException : YipaiClientException
{
    internal CityUnreachableException(string code, string message, ServerProblem? problem = null, Exception? inner = null)
        : base(code, message, problem, inner)
    {
    }

    /// <inheritdoc/>
    public override bool IsTransient => true;
}
