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
[JsonSerializable(typeof(RevealRequest))]
[JsonSerializable(typeof(RevealedValue))]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(TicketAnswer))]
[JsonSerializable(typeof(TicketsAnswer))]
[JsonSerializable(typeof(AgentTicketsAnswer))]
[JsonSerializable(typeof(TicketReply))]
[JsonSerializable(typeof(StatisticsAnswer))]
[JsonSerializable(typeof(RightsRequestBody))]
[JsonSerializable(typeof(RightsRequestStatus))]
[JsonSerializable(typeof(RightsRequestPage))]
[JsonSerializable(typeof(RightsComplaint))]
[JsonSerializable(typeof(RightsFeeAnswer))]
[JsonSerializable(typeof(RightsExplanation))]
[JsonSerializable(typeof(RightsBoard))]
[JsonSerializable(typeof(RightsReply))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSerializable(typeof(DeviceSwitches))]
public sealed partial class WireJsonContext : JsonSerializerContext;
