using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Client.Hosting;

internal sealed record YipaiClientBuilder(IServiceCollection Services, IHttpClientBuilder Http) : IYipaiClientBuilder;
