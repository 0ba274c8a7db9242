namespace Yipai.Client;

/// <summary>What one round of sending did.</summary>
/// <example>
/// <code>
/// OutboxDrain sent = await client.Outbox.DrainAsync();
/// if (sent.Remaining &gt; 0)
/// {
///     Show("等网络恢复后继续发送");
/// }
/// </code>
/// </example>
/// <param name="Delivered">How many entries the city has now.</param>
/// <param name="Rejected">How many it refused.</param>
/// <param name="ConsentEnded">How many were erased because consent had ended.</param>
/// <param name="Remaining">How many still wait.</param>
/// <param name="LastProblem">The last refusal, or null.</param>
public sealed record OutboxDrain(int Delivered, int Rejected, int ConsentEnded, int Remaining, ServerProblem? LastProblem);
