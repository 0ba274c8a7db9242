namespace Yipai.Client.Outbox;

/// <summary>The connectivity of a host without a network service, which is always unknown.</summary>
internal sealed class UnknownConnectivity : IConnectivity
{
    public bool? IsOnline => null;
}
