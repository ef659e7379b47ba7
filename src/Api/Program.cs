var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "indicators");
app.Run();
