using Yipai.Privacy;
using Yipai.Privacy.Masking;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Masking;

/// <summary>Tells on standard error which columns or keys were recognized, so that a user sees what else needs <c>--items</c>.</summary>
internal static class RecognizedFields
{
    public static void Tell(StandardStreams streams, Masker masker, IReadOnlyDictionary<string, FieldLead> fields, string word)
    {
        // A table without headings may begin with a person's data, so a name is shown masked.
        IEnumerable<string> told = fields.Select(
            field => $"{masker.Mask(field.Key, Audience.Public)} as {field.Value.Kind.ToString().ToLowerInvariant()}");
        streams.Error.WriteLine(fields.Count == 0
            ? $"No {word} was recognized by its name, so the values alone decided. Name the places of personal values with --items."
            : $"Recognized by name: {string.Join(", ", told)}. Name the places of other personal values with --items.");
    }
}
