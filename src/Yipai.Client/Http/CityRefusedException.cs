namespace Yipai.Client;

/// <summary>The exception that the client throws when the city refuses a call (YP0302).</summary>
/// <remarks>The city will refuse the same call again.</remarks>
/// <example>
/// <code>
/// try
/// {
///     await client.Cases.UrgeAsync(caseId);
/// }
/// catch (CityRefusedException refused)
/// {
///     Show(refused.Explain());
/// }
/// </code>
/// </example>
public sealed class CityRefusedException : YipaiClientException
{
    internal CityRefusedException(ServerProblem problem)
        : base("YP0302", $"The server refused: {problem.Status} {problem.Reason} ({string.Join(", ", problem.Rules)}).", problem)
    {
    }
}
