@echo off
rem Starts TaoEVM with the Java of TAOEVM_JAVA_HOME, JAVA_HOME or the PATH, which must be 25 or newer.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined TAOEVM_JAVA_HOME set "java=%TAOEVM_JAVA_HOME%\bin\java"
set "options=-XX:+UseSerialGC -XX:-UsePerfData -Xms96m -Xmn64m -XX:SurvivorRatio=4 -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -XX:FreqInlineSize=100 -XX:InlineSmallCode=1200 %TAOEVM_JAVA_OPTS%"
if exist "%~dp0engines\*.jar" goto engines
"%java%" %options% -jar "%~dp0taoevm.jar" %*
exit /b %ERRORLEVEL%
:engines
"%java%" %options% --enable-native-access=ALL-UNNAMED -cp "%~dp0taoevm.jar;%~dp0engines\*" io.taoevm.rpc.TaoEvm %*
exit /b %ERRORLEVEL%
