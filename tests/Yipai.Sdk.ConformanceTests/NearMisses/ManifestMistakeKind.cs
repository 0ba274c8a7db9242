using System.Text.Json.Nodes;

namespace Yipai.Sdk.ConformanceTests.NearMisses;

/// <summary>Represents one kind of mistake in one column of the manifest.</summary>
/// <param name="Table">The table of the manifest.</param>
/// <param name="Field">The column, as a pointer inside the row.</param>
/// <param name="Mistake">The mistake in words; <c>{0}</c> is the row.</param>
/// <param name="Change">Returns the wrong values for a row and the row after it; none where the mistake does not apply.</param>
internal sealed record ManifestMistakeKind(
    string Table, string Field, string Mistake, Func<JsonObject, JsonObject, IEnumerable<JsonNode?>> Change);
