using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Holds the services of <c>AddYipai</c>, so that further calls can add to them.</summary>
internal sealed class YipaiServerBuilder(IServiceCollection services) : IYipaiServerBuilder
{
    private bool _isStored;

    public IServiceCollection Services => services;

    public void AddStoredServices()
    {
        if (!_isStored)
        {
            _isStored = true;
            StoredServices.AddTo(services);
        }
    }
}
