using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Client;

internal sealed record YipaiClientBuilder(IServiceCollection Services, IHttpClientBuilder Http) : IYipaiClientBuilder;
