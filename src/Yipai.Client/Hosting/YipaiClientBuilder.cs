using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Client.Hosting;

internal sealed record YipaiClientBuilder(string Name, IServiceCollection Services, IHttpClientBuilder Http) : IYipaiClientBuilder;
