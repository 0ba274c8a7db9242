using Yipai.Samples.CityServer;

return await CityServerApp.RunAsync(args);
