using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>JSON of the messages between client and city (docs/wire.md): camel case, and no message without its required members.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(ConsentAnswer))]
[JsonSerializable(typeof(ConsentPage))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(PhotoAnswer))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(HeldInformation))]
[JsonSerializable(typeof(AccountClosureAnswer))]
[JsonSerializable(typeof(PolicyAnswer))]
[JsonSerializable(typeof(ReceiptKey))]
public sealed partial class WireJsonContext : JsonSerializerContext;
