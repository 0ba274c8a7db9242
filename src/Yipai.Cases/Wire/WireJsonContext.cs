using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>Describes the messages between client and city as JSON (docs/wire.md).</summary>
/// <remarks>Names are in camel case. Required members must be present.</remarks>
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
[JsonSerializable(typeof(InboxAnswer))]
[JsonSerializable(typeof(ReceiptKey))]
[JsonSerializable(typeof(CaseActionsAnswer))]
[JsonSerializable(typeof(QueueAnswer))]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(TicketAnswer))]
[JsonSerializable(typeof(TicketsAnswer))]
[JsonSerializable(typeof(AgentTicketsAnswer))]
[JsonSerializable(typeof(TicketReply))]
[JsonSerializable(typeof(StatisticsAnswer))]
[JsonSerializable(typeof(DeviceSwitches))]
[JsonSerializable(typeof(InstallationRequest))]
[JsonSerializable(typeof(InstallationAnswer))]
[JsonSerializable(typeof(ServiceLogAnswer))]
[JsonSerializable(typeof(StorageAnswer))]
public sealed partial class WireJsonContext : JsonSerializerContext;
