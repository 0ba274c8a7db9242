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
[JsonSerializable(typeof(ParticipationAnswer))]
[JsonSerializable(typeof(CommentRequest))]
[JsonSerializable(typeof(CommentEntry))]
[JsonSerializable(typeof(CommentPage))]
[JsonSerializable(typeof(CommentRemoval))]
[JsonSerializable(typeof(OwnParticipationPage))]
[JsonSerializable(typeof(TagsAnswer))]
[JsonSerializable(typeof(RecommendationsAnswer))]
[JsonSerializable(typeof(TopicRequest))]
[JsonSerializable(typeof(TopicEntry))]
[JsonSerializable(typeof(TopicPage))]
[JsonSerializable(typeof(StatisticsAnswer))]
[JsonSerializable(typeof(DeviceSwitches))]
public sealed partial class WireJsonContext : JsonSerializerContext;
