using System.Text.Json;

namespace Yipai.Privacy.Consent;

/// <summary>Reads a choice, by far the most frequent entry, as <see cref="LedgerEntryFormat"/> writes it; all else is left to the serializer.</summary>
internal ref struct ChoiceReader
{
    private Utf8JsonReader _json;

    private ChoiceReader(ReadOnlySpan<byte> utf8Json) => _json = new Utf8JsonReader(utf8Json);

    /// <summary>The choice, or null where the bytes are another entry, or a choice with other members or in another order.</summary>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static ConsentRecord? TryRead(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith("{\"type\":\"choice\","u8) ? new ChoiceReader(utf8Json).Read(utf8Json.Length) : null;

    private ConsentRecord? Read(int length)
    {
        bool isChoice = _json.Read() & Member("type"u8)
            & Text("scopeId"u8, out string? scope) & Word("event"u8, out ConsentEvent choice) & Word("kind"u8, out ConsentKind kind)
            & Word("profile"u8, out PrivacyProfile profile) & Text("promptHash"u8, out string? prompt) & Texts("items"u8, out List<string> items)
            & Text("gesture"u8, out string? gesture) & Text("scopeHash"u8, out string? scopeHash) & Time("expiresAt"u8, out DateTimeOffset? expires)
            & Id("follows"u8, out Guid? follows) & Member("guardian"u8) & _json.TokenType == JsonTokenType.Null
            & TextOrNull("documentHash"u8, out string? document) & TextOrNull("trigger"u8, out string? trigger)
            & Id("entryId"u8, out Guid? id) & Text("subjectId"u8, out string? subject) & Text("handlerId"u8, out string? handler)
            & Text("policyHash"u8, out string? policy) & Time("at"u8, out DateTimeOffset? at) & Text("channel"u8, out string? channel);
        return !isChoice || id is null || at is null || !_json.Read() || _json.TokenType != JsonTokenType.EndObject || _json.BytesConsumed != length ? null : new()
        {
            EntryId = id.Value, SubjectId = subject!, HandlerId = handler!, PolicyHash = policy!, At = at.Value, Channel = channel!, ScopeId = scope!,
            Event = choice, Kind = kind, Profile = profile, PromptHash = prompt!, Items = items, Gesture = gesture!, ScopeHash = scopeHash!,
            ExpiresAt = expires, Follows = follows, DocumentHash = document, Trigger = trigger,
        };
    }

    /// <summary>Moves to the value of the next member, which must have that name.</summary>
    private bool Member(ReadOnlySpan<byte> name) => _json.Read() && _json.TokenType == JsonTokenType.PropertyName && _json.ValueTextEquals(name) && _json.Read();

    private bool TextOrNull(ReadOnlySpan<byte> name, out string? text)
    {
        bool isText = Member(name) && _json.TokenType is JsonTokenType.String or JsonTokenType.Null;
        text = isText ? _json.GetString() : null;
        return isText;
    }

    private bool Text(ReadOnlySpan<byte> name, out string? text) => TextOrNull(name, out text) && text is not null;

    private bool Word<T>(ReadOnlySpan<byte> name, out T word)
        where T : struct, Enum
    {
        word = default;
        return Text(name, out string? text) && char.IsAsciiLetter(text![0]) && Enum.TryParse(text, out word) && Enum.IsDefined(word);
    }

    private bool Texts(ReadOnlySpan<byte> name, out List<string> texts)
    {
        texts = [];
        bool isList = Member(name) && _json.TokenType == JsonTokenType.StartArray;
        while (isList && _json.Read() && _json.TokenType == JsonTokenType.String)
        {
            texts.Add(_json.GetString()!);
        }

        return isList && _json.TokenType == JsonTokenType.EndArray;
    }

    private bool Time(ReadOnlySpan<byte> name, out DateTimeOffset? at)
    {
        at = Member(name) && _json.TokenType == JsonTokenType.String && _json.TryGetDateTimeOffset(out DateTimeOffset value) ? value : null;
        return at is not null || _json.TokenType == JsonTokenType.Null;
    }

    private bool Id(ReadOnlySpan<byte> name, out Guid? id)
    {
        id = Member(name) && _json.TokenType == JsonTokenType.String && _json.TryGetGuid(out Guid value) ? value : null;
        return id is not null || _json.TokenType == JsonTokenType.Null;
    }
}
