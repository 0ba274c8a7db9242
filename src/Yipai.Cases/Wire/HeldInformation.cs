using System.Text.Json;

namespace Yipai.Cases;

/// <summary>The answer to <c>GET /v1/me</c>: everything held about the person (P4.3.1; PIPL 45), by store.</summary>
/// <example>
/// <code>
/// HeldInformation held = await client.Rights.ReadAllAsync();
/// foreach ((string store, JsonElement content) in held.Stores)
/// {
///     Show($"{store}: {content}");                              // to the person alone, never to a log
/// }
/// </code>
/// </example>
/// <param name="SubjectId">The person's pseudonymous id.</param>
/// <param name="Stores">Each store with what it holds, as JSON that belongs to the person.</param>
public sealed record HeldInformation(string SubjectId, IReadOnlyDictionary<string, JsonElement> Stores)
{
    /// <summary>Returns the number of stores, never what they hold.</summary>
    public override string ToString() => $"{Stores.Count} stores";
}
