namespace Yipai.Client.Outbox;

/// <summary>The connectivity of a host that has no network service: it does not know.</summary>
internal sealed class UnknownConnectivity : IConnectivity
{
    public bool? IsOnline => null;
}
