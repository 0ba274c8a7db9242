using Yipai.Privacy;

namespace Yipai.Client.Hosting;

/// <summary>The guard that one client asks.</summary>
internal sealed record ClientGuard(PrivacyGuard Guard);
