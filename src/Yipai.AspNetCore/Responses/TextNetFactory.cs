using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.AspNetCore.Responses;

/// <summary>Masks texts, numbers and dictionaries wherever they occur in an answer.</summary>
internal sealed class TextNetFactory(TextNet net) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => net.Claims(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => net.CreateConverter(typeToConvert);
}
